package org.refocus.forms.internal.check;

import java.util.List;
import java.util.Set;

/** Whether a text is one of those offered, without building a string where the list is short. */
public final class ChoiceCheck {
    private static final int LINEAR = 12;

    private final String[] values;
    private final Set<String> all;

    public ChoiceCheck(List<String> values) {
        this.values = values.toArray(String[]::new);
        this.all = Set.copyOf(values);
    }

    boolean accepts(char[] buffer, int offset, int length) {
        if (values.length > LINEAR) {
            return all.contains(new String(buffer, offset, length));
        }
        for (String value : values) {
            if (same(value, buffer, offset, length)) {
                return true;
            }
        }
        return false;
    }

    static boolean same(String value, char[] buffer, int offset, int length) {
        if (value.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (value.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
