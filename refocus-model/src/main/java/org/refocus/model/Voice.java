package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whose words an entry holds.
 *
 * <p>The REFOCUS manual (sections 3 and 4.3) asks that a person's own words stay recognisable; the voice keeps them
 * apart from a worker's.
 */
public enum Voice implements Choice {
    /** The person's own words, never edited by anyone else. */
    @JsonProperty("person")
    PERSON,
    /** The worker's words. */
    @JsonProperty("worker")
    WORKER,
    /** Words that the person and the worker settled on together. */
    @JsonProperty("agreed")
    AGREED,
    /** Words brought over from an earlier form. */
    @JsonProperty("carried-forward")
    CARRIED_FORWARD
}
