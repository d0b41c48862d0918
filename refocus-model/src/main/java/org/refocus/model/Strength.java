package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.refocus.model.constraint.NeededToAgree;

/**
 * One strength, and where it comes from.
 *
 * <p>Either component may be {@code null} in a draft; the kind may stay open for good. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, chapter 4 and Appendix 5.
 *
 * @param words the strength in words
 * @param kind where it comes from, if known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Strength(
        @Nullable @NeededToAgree @Valid Entry words,
        @Nullable StrengthKind kind) {

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
