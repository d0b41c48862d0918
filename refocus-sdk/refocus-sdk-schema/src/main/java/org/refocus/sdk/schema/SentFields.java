package org.refocus.sdk.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.TemplateNode;

/** Takes whole answers apart into the fields that a page would send: rows as the base has them, blank where something is gone. */
final class SentFields {
    private static final int NOBODY = -1;

    private final Map<String, String> fields;

    SentFields(Map<String, String> fields) {
        this.fields = fields;
    }

    void object(TemplateNode node, String at, @Nullable Object base, @Nullable Object sent) {
        for (TemplateNode child : node.children()) {
            if (!SystemPlaces.is(child)) {
                String name = child.name().replace("~", "~0").replace("/", "~1");
                place(child, at + "/" + name, step(base, child.name()), step(sent, child.name()));
            }
        }
    }

    private void place(TemplateNode node, String at, @Nullable Object base, @Nullable Object sent) {
        switch (node.type()) {
            case OBJECT -> object(node, at, base, sent);
            case ARRAY -> rows(node.item().orElseThrow(), at, list(base), list(sent));
            default -> {
                if (sent != null || base != null) {
                    fields.put(at, sent == null ? "" : text(sent));
                }
            }
        }
    }

    /** A whole number may be sent as 1.0 or 1e0. */
    private static String text(Object sent) {
        return sent instanceof Number
                ? new BigDecimal(sent.toString()).stripTrailingZeros().toPlainString()
                : sent.toString();
    }

    private void rows(TemplateNode item, String at, List<?> base, List<?> sent) {
        int[] before = new int[sent.size()];
        Arrays.fill(before, NOBODY);
        boolean[] taken = new boolean[base.size()];
        match(base, sent, before, taken, Objects::equals);
        match(
                base,
                sent,
                before,
                taken,
                (old, now) -> !stamps(old).isEmpty() && stamps(old).equals(stamps(now)));
        for (int row = 0; row < sent.size(); row++) {
            if (before[row] == NOBODY
                    && row < base.size()
                    && !taken[row]
                    && stamps(base.get(row)).isEmpty()) {
                before[row] = row;
                taken[row] = true;
            }
        }
        int next = base.size();
        for (int row = 0; row < sent.size(); row++) {
            int to = before[row] == NOBODY ? next++ : before[row];
            place(item, at + "/" + to, before[row] == NOBODY ? null : base.get(to), sent.get(row));
        }
        for (int row = 0; row < base.size(); row++) {
            if (!taken[row]) {
                place(item, at + "/" + row, base.get(row), null);
            }
        }
    }

    private static void match(
            List<?> base, List<?> sent, int[] before, boolean[] taken, BiPredicate<Object, Object> same) {
        for (int row = 0; row < sent.size(); row++) {
            for (int old = 0; old < base.size() && before[row] == NOBODY; old++) {
                if (!taken[old] && same.test(base.get(old), sent.get(row))) {
                    before[row] = old;
                    taken[old] = true;
                }
            }
        }
    }

    /** Returns what the system filled in, in the row or right below it. */
    private static List<Object> stamps(@Nullable Object row) {
        List<Object> stamps = new ArrayList<>();
        if (row instanceof Map<?, ?> map) {
            for (String name : List.of("recordedBy", "recordedAt")) {
                if (map.get(name) instanceof String stamp) {
                    stamps.add(stamp);
                }
            }
            if (map.get("words") instanceof Map<?, ?> words) {
                stamps.addAll(stamps(words));
            }
        }
        return stamps;
    }

    private static @Nullable Object step(@Nullable Object value, String name) {
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
