package org.refocus.sdk;

import java.io.Serial;
import org.refocus.forms.RefocusException;

/** Thrown when bytes are read as a revision of a record and are none. Nothing in it is text of an answer. */
public final class UnreadableResponseException extends RefocusException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final int line;
    private final int column;

    UnreadableResponseException(String problem, int line, int column) {
        super("The revision cannot be read: line " + line + ", column " + column + ": " + problem);
        this.problem = problem;
        this.line = line;
        this.column = column;
    }

    /** Returns what is wrong and what should stand there, in one sentence. */
    public String problem() {
        return problem;
    }

    /** Returns the line of the place where it is wrong, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column of that place, from 1, in UTF-16 characters. */
    public int column() {
        return column;
    }
}
