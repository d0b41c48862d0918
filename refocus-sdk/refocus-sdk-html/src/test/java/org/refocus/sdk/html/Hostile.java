package org.refocus.sdk.html;

import java.util.List;

/** Texts that people may write and that a page must show as nothing but text. */
final class Hostile {
    static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//evil.example></SCRIPT>",
            "</textarea><script>alert(1)</script>",
            "</TEXTAREA ><img src=x onerror=alert(1)>",
            "</title></style></script><svg/onload=alert(1)>",
            "</form><form action=\"//evil.example\"><button name=do value=agree>",
            "</p></blockquote></figure></article><h1>Not so</h1>",
            "</fieldset></details></section>",
            "</option></select><select name=x>",
            "<a href=\"javascript:alert(1)\">here</a>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content=0>",
            "<plaintext>",
            "<!-- gone",
            "--> <!--> --!>",
            "<![CDATA[ x ]]>",
            "<?php echo 1 ?>",
            "\" onmouseover=\"alert(1)",
            "' autofocus onfocus='alert(1)",
            "` onclick=`alert(1)",
            "x\" checked value=\"y",
            "\"/><input type=hidden name=/personName value=z>",
            "&lt;b&gt; &amp;amp; &quot;",
            "&#60;script&#62; &#x3c;b&#x3e;",
            "&NotEqualTilde; &copy &reg",
            "&#0; &#xD800; &#128;",
            "${7*7}",
            "#{7*7} *{7*7} @{7*7} ~{x}",
            "[[${7*7}]] [(${7*7})]",
            "{{7*7}} {{constructor.constructor('alert(1)')()}}",
            "{% include 'x' %} {# no #}",
            "<%= 7*7 %>",
            "{0} {1,number} {place} {date} {item} {count}",
            "%s %n %1$s %d",
            "$x $!{x} #set($x=1) \\u003cscript\\u003e",
            "javascript:alert(1)",
            "'; DROP TABLE goals; --",
            "a\u202egnp.exe\u202c b",
            "\u2066 isolated \u2069\u2069\u202e escaped",
            "\u200e\u200f\u061c marks \u202a\u202b",
            "\u05e9\u05dc\u05d5\u05dd (12) \u0645\u0631\u062d\u0628\u0627",
            "a\u0001b\u0007c\u001b[31md\u007fe",
            "a\u0080b\u0085c\u009fd",
            "a\u000bb\fc",
            "line one\nline two\n\n  line four",
            "\nfirst line is empty",
            "windows\r\nold mac\rend",
            "tab\tand \u00a0 spaces  ",
            "\u2028 and \u2029 \ufeff \u200b x",
            "\uff1cscript\uff1e \ufe64b\ufe65",
            "\ud83d\ude00 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u0301\u0301\u0301 z\u0335",
            "\ufffe \uffff \ufdd0",
            "/goals/0/words/text ~1 ~0 #rf.goals",
            "remove:/goals/0");

    private Hostile() {}

    /** Returns a text without anything special that is drawn in the same kind of field. */
    static String harmless(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 ? "plain\nwords" : "plain words";
    }

    /** Returns a text as it may be read: line breaks of all kinds are line breaks, other control characters marked. */
    static String readable(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\r\u000b\f\u0085]", "\n")
                .replaceAll("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f]", "\ufffd");
    }
}
