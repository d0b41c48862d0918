package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a strength comes from.
 *
 * <p>A good assessment finds more than inner qualities and services (REFOCUS manual, section 4.3).
 */
public enum StrengthKind implements Choice {
    /** Something in the person: a quality, a skill, a value, an interest. */
    @JsonProperty("internal")
    INTERNAL,
    /** Something around the person: people, places, money, groups. */
    @JsonProperty("external")
    EXTERNAL,
    /** Something that a service offers. */
    @JsonProperty("service")
    SERVICE
}
