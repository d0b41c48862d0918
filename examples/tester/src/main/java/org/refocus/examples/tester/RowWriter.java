package org.refocus.examples.tester;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns answers into rows, one for each value. Used once. */
final class RowWriter {
    /** Who may read an entry; the place in this list is what is kept. */
    static final List<String> AUDIENCES = List.of("only-me", "worker", "team", "my-circle");

    private static final Pattern MONEY = Pattern.compile("(0|[1-9][0-9]{0,6})\\.[0-9]{2}");

    private final FormDefinition form;
    private final Set<Fault> faults;
    private final List<Row> rows = new ArrayList<>();

    RowWriter(FormDefinition form, Set<Fault> faults) {
        this.form = form;
        this.faults = faults;
    }

    List<Row> rows(JsonNode answers) {
        write("", "", answers);
        return List.copyOf(rows);
    }

    private void write(String place, String name, JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                add(place, Row.Kind.OBJECT, "");
                for (Map.Entry<String, JsonNode> field : value.properties()) {
                    if (!faults.contains(Fault.DROPS_UNKNOWN_FIELDS)
                            || form.names().contains(field.getKey())) {
                        write(place + "/" + FormDefinition.escape(field.getKey()), field.getKey(), field.getValue());
                    }
                }
            }
            case ARRAY -> {
                add(place, Row.Kind.LIST, "");
                for (int i = 0; i < value.size(); i++) {
                    write(place + "/" + i, name, value.get(i));
                }
            }
            case STRING -> text(place, name, value.asText());
            case BOOLEAN -> add(place, Row.Kind.YES_NO, value.asText());
            case NUMBER -> add(place, Row.Kind.NUMBER, value.asText());
            default -> add(place, Row.Kind.NOTHING, "");
        }
    }

    private void text(String place, String name, String text) {
        switch (name) {
            case "audience" -> {
                int code = AUDIENCES.indexOf(text);
                add(place, code < 0 ? Row.Kind.TEXT : Row.Kind.AUDIENCE, code < 0 ? text : String.valueOf(code));
            }
            case "speaker", "recordedBy" -> {
                boolean fold = faults.contains(Fault.CASE_FOLDS_IDS);
                add(place, Row.Kind.ID, fold ? text.toLowerCase(Locale.ROOT) : text);
            }
            case "amount", "total" -> {
                boolean money = MONEY.matcher(text).matches();
                add(place, money ? Row.Kind.MONEY : Row.Kind.TEXT, money ? pence(text) : text);
            }
            default -> add(place, Row.Kind.TEXT, words(text));
        }
    }

    private String words(String text) {
        String kept = faults.contains(Fault.TRIMS_TEXT) ? text.strip() : text;
        return faults.contains(Fault.LOSES_EMOJI) ? kept.replaceAll("[^\\x{0}-\\x{ffff}]", "") : kept;
    }

    private String pence(String pounds) {
        return faults.contains(Fault.ROUNDS_MONEY)
                ? String.valueOf((long) (Double.parseDouble(pounds) * 100))
                : new BigDecimal(pounds).movePointRight(2).toPlainString();
    }

    private void add(String place, Row.Kind kind, String value) {
        rows.add(new Row(place, kind, value));
    }
}
