package org.refocus.examples.tester;

/**
 * One answer as it is kept.
 *
 * @param place where in the answers, as a JSON Pointer
 * @param kind the column that its value stands in
 * @param value the value, in the way of its column
 */
record Row(String place, Kind kind, String value) {
    /** The columns. */
    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        YES_NO,
        NOTHING,
        /** Whole pence. */
        MONEY,
        /** A place in {@link RowWriter#AUDIENCES}. */
        AUDIENCE,
        /** Somebody's id. */
        ID
    }

    /** Returns the name in its JSON Pointer's last part. */
    String name() {
        String last = place.substring(place.lastIndexOf('/') + 1);
        return last.replace("~1", "/").replace("~0", "~");
    }

    /** Returns the place of the object or list that it stands in. */
    String parent() {
        return place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
}
