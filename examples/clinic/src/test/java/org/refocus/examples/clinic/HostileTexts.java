package org.refocus.examples.clinic;

import java.util.List;

/** Texts that would do something, if a page, a template, a query or a log took them for more than text. */
final class HostileTexts {
    /** Stands in each of them, so that a log can be searched for it. */
    static final String MARK = "mrk7";

    static final List<String> ALL = List.of(
            "<script>window.__pwned='mrk7'</script>",
            "mrk7<img src=x onerror=\"window.__pwned=1\">",
            "\"><script>window.__pwned=1</script>mrk7",
            "'><svg onload=window.__pwned=1>mrk7",
            "mrk7\" onfocus=\"window.__pwned=1\" autofocus=\"",
            "mrk7' onmouseover='window.__pwned=1",
            "</textarea><script>window.__pwned=1</script>mrk7",
            "</title></style></script><script>window.__pwned=1</script>mrk7",
            "mrk7<!--",
            "mrk7--><script>window.__pwned=1</script>",
            "<![CDATA[mrk7]]>",
            "mrk7<iframe src=\"javascript:window.__pwned=1\"></iframe>",
            "javascript:window.__pwned='mrk7'",
            "<a href=\"javascript:window.__pwned=1\">mrk7</a>",
            "<style>*{display:none}</style>mrk7",
            "<link rel=stylesheet href=//x.invalid/mrk7>",
            "<meta http-equiv=refresh content=\"0;url=//x.invalid/mrk7\">",
            "<base href=//x.invalid/>mrk7",
            "<form action=//x.invalid/><input name=mrk7></form>",
            "mrk7&lt;script&gt;window.__pwned=1&lt;/script&gt;",
            "mrk7&#60;script&#62;window.__pwned=1&#60;/script&#62;",
            "${7*7}mrk7",
            "#{7*7}{{7*7}}<%= 7*7 %>mrk7",
            "${jndi:ldap://x.invalid/mrk7}",
            "mrk7{}{0}%s%n%d{marker}",
            "mrk7'; DROP TABLE refocus_record; --",
            "mrk7' OR '1'='1",
            "=cmd|' /C calc'!mrk7",
            "+mrk7\t@SUM(1+1)",
            "-mrk7\r\n@next",
            "mrk7 \u202Egnp.exe\u202C after",
            "mrk7 \u2066isolated\u2069\u200F\u200E",
            "mrk7 e\u0301\u0323\u0330\u0345 \u0e33\u0e49 Z\u0351\u0343\u0342\u0346",
            "mrk7 \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDD2C \uD83C\uDDFC\uD83C\uDDF8 \uD83E\uDEF1",
            "mrk7\u0001\u0008\u001B[31mred\u001B[0m\u007F\u0085",
            "mrk7\uFEFF\u200B\u2060\u00AD\uFFFD",
            "../../../etc/passwd%00mrk7",
            "mrk7\nSet-Cookie: who=person-asha\nLocation: //x.invalid",
            "\n\n  mrk7 begins after breaks\n",
            "mrk7" + "\u0645\u0631\u062D\u0628\u0627 ".repeat(20) + "A".repeat(180));

    private HostileTexts() {}

    /** Returns one of them; they go round. */
    static String get(int index) {
        return ALL.get(Math.floorMod(index, ALL.size()));
    }
}
