package org.refocus.sdk.html;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.ViewNode;

/** What a field looks like. A widget is chosen so that it can hold the answer that is there, whatever it is. */
enum Widget {
    LINE,
    TEXT,
    DATE,
    NUMBER,
    MONEY,
    LANGUAGE,
    RADIOS,
    SELECT,
    YES_NO,
    CHECKBOX;

    /** Up to this many options are all shown at once. */
    private static final int FEW_OPTIONS = 7;

    /** Texts up to this length fit a line. */
    private static final int LINE_LENGTH = 200;

    static Widget of(ViewNode field, List<ViewNode> siblings) {
        TemplateNode template = field.template();
        if (!template.options().isEmpty()) {
            return template.options().size() <= FEW_OPTIONS ? RADIOS : SELECT;
        }
        if (template.type() == TemplateNode.Type.BOOLEAN) {
            // A box says yes or no; what is neither has to be read.
            return isLone(field, siblings) && field.value().matches("|true|false") ? CHECKBOX : YES_NO;
        }
        if (field.value().indexOf('\n') >= 0 || field.value().indexOf('\r') >= 0) {
            return TEXT; // a browser would take the line breaks out of a line
        }
        if (template.type() == TemplateNode.Type.INTEGER || template.type() == TemplateNode.Type.NUMBER) {
            return NUMBER;
        }
        return switch (template.widget()) {
            case "text" -> TEXT;
            case "date" -> field.value().isEmpty() || isDate(field.value()) ? DATE : LINE;
            case "number" -> NUMBER;
            case "money" -> MONEY;
            case "language" -> LANGUAGE;
            case "line", "hidden" -> LINE;
            default -> isLong(template) ? TEXT : LINE;
        };
    }

    /** Says whether a template asks for a longer text there, whatever stands in it. */
    static boolean isLong(TemplateNode template) {
        return switch (template.widget()) {
            case "text" -> true;
            case "date", "number", "money", "language", "line", "hidden" -> false;
            default -> template.max().map(max -> max > LINE_LENGTH).orElse(false);
        };
    }

    /** An optional yes or no that stands alone beside other questions is a statement to tick. */
    private static boolean isLone(ViewNode field, List<ViewNode> siblings) {
        return !field.template().required()
                && siblings.size() > 1
                && siblings.stream()
                                .filter(s -> s.template().type() == TemplateNode.Type.BOOLEAN)
                                .count()
                        == 1;
    }

    /** A browser empties a date field whose value is no date, and what was typed would be lost. */
    static boolean isDate(String value) {
        try {
            return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
