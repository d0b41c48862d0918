package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who may read an entry.
 *
 * <p>The person decides what is shared (REFOCUS manual, chapter 3), so every entry says this for itself.
 */
public enum Audience implements Choice {
    /** Nobody but the one who recorded it. */
    @JsonProperty("only-me")
    ONLY_ME,
    /** The person and the worker who fill the form in together. */
    @JsonProperty("worker")
    WORKER,
    /** Everyone in the worker's team. */
    @JsonProperty("team")
    TEAM,
    /** The family and friends whom the person chooses. */
    @JsonProperty("my-circle")
    MY_CIRCLE
}
