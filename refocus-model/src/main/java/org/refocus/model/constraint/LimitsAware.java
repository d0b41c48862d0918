package org.refocus.model.constraint;

/** A validator that checks against the limits of a template. */
interface LimitsAware {
    /** Called once, before the first check; without the call the limits are {@link Limits#none()}. */
    void useLimits(Limits limits);
}
