package org.refocus.forms.internal.migrate;

import java.util.List;
import java.util.Set;
import org.refocus.forms.internal.migrate.Node.Kind;

/** Whether texts that are split or joined fit for sure. */
final class Texts {
    private static final Set<String> FREE =
            Set.of("type", "title", "description", "$comment", "x-form", "minLength", "maxLength");
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private Texts() {}

    /** Says whether every part of a text fits. */
    static boolean partsFit(Node whole, Node part) {
        return isText(whole) && isFree(part) && number(part, "minLength", 0) <= 1 && max(whole) <= max(part);
    }

    /** Says whether texts that are put together fit, be it one of them or all. */
    static boolean wholeFits(List<Node> parts, String separator, Node whole) {
        long most = (long) separator.codePointCount(0, separator.length()) * (parts.size() - 1);
        int least = NO_LIMIT;
        for (Node part : parts) {
            if (!isText(part)) {
                return false;
            }
            most += max(part);
            least = Math.min(least, number(part, "minLength", 0));
        }
        return isFree(whole)
                && least >= number(whole, "minLength", 0)
                && (max(whole) == NO_LIMIT || most <= max(whole));
    }

    private static boolean isText(Node schema) {
        return Places.is(schema, "string");
    }

    private static boolean isFree(Node schema) {
        return isText(schema) && FREE.containsAll(schema.members.keySet());
    }

    private static int max(Node schema) {
        return number(schema, "maxLength", NO_LIMIT);
    }

    private static int number(Node schema, String keyword, int otherwise) {
        Node value = schema.child(keyword);
        return value != null && value.is(Kind.OTHER) && value.scalar.matches("[0-9]{1,9}")
                ? Integer.parseInt(value.scalar)
                : otherwise;
    }
}
