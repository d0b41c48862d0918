package org.refocus.sdk.testkit;

import java.util.List;

/**
 * Texts that would do something, if a page, a template, a query, a sheet or a log took them for more than text.
 *
 * <p>Every one of them is allowed where a form asks for free text: a host keeps it letter for letter and shows it as text.
 */
public final class HostileTexts {
    private static final List<String> ALL = List.of(
            "<script>window.__pwned='M'</script>",
            "M<img src=x onerror=\"window.__pwned=1\">",
            "\"><script>window.__pwned=1</script>M",
            "'><svg onload=window.__pwned=1>M",
            "M\" onfocus=\"window.__pwned=1\" autofocus=\"",
            "M' onmouseover='window.__pwned=1",
            "</textarea><script>window.__pwned=1</script>M",
            "</title></style></script><script>window.__pwned=1</script>M",
            "M<!--",
            "M--><script>window.__pwned=1</script>",
            "<![CDATA[M]]>",
            "M<iframe src=\"javascript:window.__pwned=1\"></iframe>",
            "javascript:window.__pwned='M'",
            "<a href=\"javascript:window.__pwned=1\">M</a>",
            "<style>*{display:none}</style>M",
            "<link rel=stylesheet href=//x.invalid/M>",
            "<meta http-equiv=refresh content=\"0;url=//x.invalid/M\">",
            "<base href=//x.invalid/>M",
            "<form action=//x.invalid/><input name=M></form>",
            "M&lt;script&gt;window.__pwned=1&lt;/script&gt;",
            "M&#60;script&#62;window.__pwned=1&#60;/script&#62;",
            "${7*7}M",
            "#{7*7}{{7*7}}<%= 7*7 %>M",
            "${jndi:ldap://x.invalid/M}",
            "M{}{0}%s%n%d{marker}",
            "M'; DROP TABLE refocus_record; --",
            "M' OR '1'='1",
            "=cmd|' /C calc'!M",
            "+M\t@SUM(1+1)",
            "-M\r\n@next",
            "M \u202Egnp.exe\u202C after",
            "M \u2066isolated\u2069\u200F\u200E",
            "M e\u0301\u0323\u0330\u0345 \u0e33\u0e49 Z\u0351\u0343\u0342\u0346",
            "M \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDD2C \uD83C\uDDFC\uD83C\uDDF8 \uD83E\uDEF1",
            "M\u0001\u0008\u001B[31mred\u001B[0m\u007F\u0085",
            "M\uFEFF\u200B\u2060\u00AD\uFFFD",
            "../../../etc/passwd%00M",
            "M\nSet-Cookie: who=person-asha\nLocation: //x.invalid",
            "\n\n  M begins after breaks\n",
            "M" + "\u0645\u0631\u062D\u0628\u0627 ".repeat(20) + "A".repeat(180));

    private HostileTexts() {}

    /**
     * Returns all of them with a marker in each, so that pages and logs can be searched for it.
     *
     * @param marker letters and digits that stand nowhere else, such as {@code mrk7}
     */
    public static List<String> marked(String marker) {
        return ALL.stream().map(text -> text.replaceFirst("M", marker)).toList();
    }
}
