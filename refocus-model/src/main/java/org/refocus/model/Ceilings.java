package org.refocus.model;

/**
 * The most that any form can hold.
 *
 * <p>These are technical bounds, the same for every template. What a service may change, such as a budget, is not here
 * but in {@link org.refocus.model.constraint.Limits}.
 */
public final class Ceilings {
    /** Code points in a long answer. */
    public static final int TEXT = 4000;
    /** Code points in a short answer, such as a name. */
    public static final int LINE = 200;
    /** Entries under one question. */
    public static final int ENTRIES = 40;
    /** Strengths in one cell of the worksheet. */
    public static final int STRENGTHS = 40;
    /** Goals in one plan or summary. */
    public static final int GOALS = 20;
    /** Steps towards one goal. */
    public static final int STEPS = 20;
    /** People in a planning team. */
    public static final int MEMBERS = 20;
    /** Cost lines in one proposal. */
    public static final int COST_LINES = 50;
    /** People that a reflection points to. */
    public static final int ABOUT = 40;
    /** Goal numbers, priorities and months. */
    public static final int NUMBER = 99;

    private Ceilings() {}
}
