package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sends a form as a browser would: which controls count, and what a browser does to their values. */
final class Browser {
    private final Document page;

    private Browser(Document page) {
        this.page = page;
    }

    static Browser open(String html) {
        return new Browser(
                Jsoup.parse("<!DOCTYPE html><html lang=\"en\"><body><h1>A form</h1>" + html + "</body></html>"));
    }

    Document page() {
        return page;
    }

    Element byName(String name) {
        return page.getElementsByAttributeValue("name", name).last();
    }

    /** Presses the button of this value and returns what is sent; an empty value presses none. */
    Map<String, List<String>> press(String button) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (Element control : page.select("form input, form select, form textarea")) {
            String name = control.attr("name");
            switch (control.tagName()) {
                case "select" -> {
                    Element chosen = control.selectFirst("option[selected]");
                    if (chosen == null) {
                        chosen = control.selectFirst("option");
                    }
                    send(sent, name, chosen.attr("value"));
                }
                case "textarea" -> send(sent, name, valueOf(control).replace("\n", "\r\n"));
                default -> {
                    boolean box = control.attr("type").matches("radio|checkbox");
                    if (!box || control.hasAttr("checked")) {
                        send(sent, name, valueOf(control));
                    }
                }
            }
        }
        if (!button.isEmpty()) {
            Element pressed = page.select("button").stream()
                    .filter(b -> b.attr("value").equals(button))
                    .findFirst()
                    .orElseThrow();
            send(sent, pressed.attr("name"), button);
        }
        return sent;
    }

    /** The value as the page shows it: a browser tidies what a control cannot hold. */
    static String valueOf(Element control) {
        if (control.tagName().equals("textarea")) {
            String text = control.wholeText();
            String rest = text.startsWith("\n") ? text.substring(1) : text;
            return rest.replace("\r\n", "\n").replace('\r', '\n');
        }
        String value = control.attr("value");
        return switch (control.attr("type")) {
            case "date" -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && Widget.isDate(value) ? value : "";
            case "text" -> value.replaceAll("[\r\n]", "");
            default -> value;
        };
    }

    /** Types into a text field or area. */
    Browser type(String name, String text) {
        Element control = byName(name);
        if (control.tagName().equals("textarea")) {
            control.text("\n" + text);
        } else {
            control.attr("value", text);
        }
        return this;
    }

    /** Chooses one of several radio buttons. */
    Browser choose(String name, String value) {
        List<Element> options = new ArrayList<>(page.getElementsByAttributeValue("name", name));
        options.forEach(option -> option.attr("checked", option.attr("value").equals(value)));
        return this;
    }

    private static void send(Map<String, List<String>> sent, String name, String value) {
        sent.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
}
