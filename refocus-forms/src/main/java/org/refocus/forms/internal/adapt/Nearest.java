package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Finds the place that an author may have meant: the way as far as it leads, with slips of a letter or two mended. */
final class Nearest {
    private static final int MAX_NAME = 64;

    private Nearest() {}

    /** Returns the pointer of a place that is there; {@code /} for the whole. */
    static String to(JsonPointer wanted, JsonNode tree) {
        JsonPointer found = JsonPointer.empty();
        JsonNode at = tree;
        for (JsonPointer rest = wanted; !rest.matches(); rest = rest.tail()) {
            String name = rest.getMatchingProperty();
            boolean isThere = !at.at(JsonPointer.empty().appendProperty(name)).isMissingNode();
            String alike = isThere ? name : alike(name, at);
            if (alike == null) {
                break;
            }
            JsonPointer step = JsonPointer.empty().appendProperty(alike);
            found = found.append(step);
            at = at.at(step);
        }
        return found.matches() ? "/" : found.toString();
    }

    /** Returns the name of an object that differs in the fewest letters, and in no more than one or two, or a third of them. */
    private static @Nullable String alike(String name, JsonNode object) {
        if (name.length() > MAX_NAME) {
            return null;
        }
        String alike = null;
        int least = (name.length() < 5 ? 1 : Math.max(2, name.length() / 3)) + 1;
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String other = names.next();
            int slips = Math.abs(other.length() - name.length()) < least ? slips(name, other) : least;
            if (slips < least) {
                least = slips;
                alike = other;
            }
        }
        return alike;
    }

    /** Counts the letters to add, take out or replace (Levenshtein's distance). */
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
