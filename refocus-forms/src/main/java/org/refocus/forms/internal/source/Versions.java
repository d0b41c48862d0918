package org.refocus.forms.internal.source;

/** The order of versions: by number and not by text. */
public final class Versions {
    private Versions() {}

    /** Compares two versions of three numbers each. */
    public static int compare(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < 3; i++) {
            int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
