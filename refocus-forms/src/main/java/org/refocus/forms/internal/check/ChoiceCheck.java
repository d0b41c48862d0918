package org.refocus.forms.internal.check;

import java.util.List;
import java.util.Set;

/** Whether a text is one of those offered, without building a string where the list is short. */
public final class ChoiceCheck {
    private static final int LINEAR = 12;

    private final char[][] values;
    private final Set<String> all;

    public ChoiceCheck(List<String> values) {
        this.values = new char[values.size()][];
        for (int i = 0; i < this.values.length; i++) {
            this.values[i] = values.get(i).toCharArray();
        }
        this.all = Set.copyOf(values);
    }

    boolean accepts(char[] buffer, int offset, int length) {
        if (values.length > LINEAR) {
            return all.contains(new String(buffer, offset, length));
        }
        for (char[] value : values) {
            if (same(value, buffer, offset, length)) {
                return true;
            }
        }
        return false;
    }

    static boolean same(char[] value, char[] buffer, int offset, int length) {
        if (value.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (value[i] != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
