package org.refocus.sdk.testkit.assertion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Preserved;

/**
 * Says what should be of answers that were moved to another version of their form.
 *
 * <p>Throws {@link AssertionError} where something does not hold; its message names places and holds no answer. Immutable
 * and safe to share between threads.
 */
public final class MigratedAssert extends ReportAssert {
    /** Blanks part words; so do commas, which a migration may put between texts or take away. */
    private static final String BETWEEN = "[\\s\\u00A0\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000,]+";

    private final Migrated moved;

    MigratedAssert(Migrated moved) {
        super(Listing.of(moved.report()));
        this.moved = moved;
    }

    /**
     * Demands that each word of the answers before is in those now or among what was kept beside them, as often as it was.
     */
    public MigratedAssert keepsEveryWordOf(FormDocument before) {
        Map<String, Integer> there = new HashMap<>();
        BiConsumer<String, String> count =
                (place, text) -> words(text).forEach(word -> there.merge(word, 1, Integer::sum));
        visit(moved.answers().answers(), "", count);
        for (Preserved kept : moved.preserved()) {
            visit(kept.value(), "", count);
        }
        List<String> lost = new ArrayList<>();
        visit(before.answers(), "", (place, text) -> {
            boolean all = true;
            for (String word : words(text)) {
                all &= there.merge(word, -1, Integer::sum) >= 0;
            }
            if (!all) {
                lost.add("  " + Listing.place(place));
            }
        });
        if (!lost.isEmpty()) {
            throw new AssertionError("Expected every word of the answers before. Words are missing that stood at:\n"
                    + lost.stream().limit(40).collect(Collectors.joining("\n"))
                    + "\nLook at what the migration does there, and at what your system keeps of what it takes out.");
        }
        return this;
    }

    /** Demands that the answers were left as they are, byte for byte. */
    public MigratedAssert isUnchanged() {
        if (!moved.isUnchanged()) {
            throw new AssertionError("Expected that nothing had to be done. The ledger says:\n"
                    + moved.ledger().stream()
                            .limit(40)
                            .map(line -> "  " + line.kind() + " "
                                    + line.from().stream().map(Listing::place).toList())
                            .collect(Collectors.joining("\n"))
                    + "\nLook at what the two versions have different there.");
        }
        return this;
    }

    private static List<String> words(String text) {
        return List.of(text.split(BETWEEN, -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void visit(Object value, String at, BiConsumer<String, String> leaf) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, below) -> visit(below, at + "/" + escaped(String.valueOf(name)), leaf));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(list.get(i), at + "/" + i, leaf);
            }
        } else {
            leaf.accept(at, String.valueOf(value));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
