package org.refocus.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.model.constraint.AtMost;
import org.refocus.model.constraint.BothKindsOfMember;
import org.refocus.model.constraint.Identifier;
import org.refocus.model.constraint.NeededToAgree;
import org.refocus.model.constraint.TemplateKeys;
import org.refocus.model.constraint.TotalEqualsLines;
import org.refocus.model.constraint.Words;
import org.refocus.model.constraint.YearInRange;

/**
 * A project that people and workers plan together, and what it costs.
 *
 * <p>The total must be the sum of the cost lines and stay within the limit {@code budgetLimit} that the template sets.
 * Single values may be {@code null} in a draft. Safe to share between threads.
 *
 * <p>Source: REFOCUS manual, Appendix 2; section 2.7.
 *
 * @param title what the project is called
 * @param description what the project is
 * @param benefits how it fits the values of recovery
 * @param planningTeam who plans it: at least one person and one worker, at most 20 in all
 * @param costs what it costs, line by line, at most 50 lines
 * @param total all costs together
 * @param assessment what those who decide made of it; {@code null} before that
 * @param additional answers to questions that a service added to the form, by name; empty when there are none
 */
@TotalEqualsLines
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnershipProposal(
        @Nullable @NeededToAgree @Words(max = Ceilings.LINE) String title,
        @Nullable @NeededToAgree @Words(max = Ceilings.TEXT) String description,
        @Nullable @NeededToAgree @Words(max = Ceilings.TEXT) String benefits,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(min = 1, max = Ceilings.MEMBERS) @BothKindsOfMember
        List<@Valid Member> planningTeam,

        @Size(max = Ceilings.COST_LINES) List<@Valid CostLine> costs,
        @Nullable @NeededToAgree @AtMost("budgetLimit") Money total,
        @Nullable @Valid Assessment assessment,

        @JsonProperty(Additions.NO_NAME) @JsonAnySetter @JsonAnyGetter @TemplateKeys("")
        Map<String, Object> additional)
        implements FormAnswers {

    /** Copies the lists; missing ones become empty. */
    public PartnershipProposal {
        planningTeam = Copies.list(planningTeam);
        costs = Copies.list(costs);
        additional = Additions.copy(additional, PartnershipProposal.class);
    }

    /** Answers without additions. */
    public PartnershipProposal(
            @Nullable String title,
            @Nullable String description,
            @Nullable String benefits,
            List<Member> planningTeam,
            List<CostLine> costs,
            @Nullable Money total,
            @Nullable Assessment assessment) {
        this(title, description, benefits, planningTeam, costs, total, assessment, Map.of());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    /**
     * Someone in the planning team.
     *
     * @param name the name
     * @param role as what they take part
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            @Nullable @NeededToAgree @Words(max = Ceilings.LINE)
            String name,

            @Nullable @NeededToAgree Role role) {
        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * One thing that costs money.
     *
     * @param item what it is
     * @param category what sort of cost it is
     * @param amount how much
     * @param justification why it is needed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CostLine(
            @Nullable @NeededToAgree @Words(max = Ceilings.LINE)
            String item,

            @Nullable @NeededToAgree Category category,
            @Nullable @NeededToAgree Money amount,

            @Nullable @NeededToAgree @Words(max = Ceilings.TEXT)
            String justification) {
        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * What those who decide made of the proposal.
     *
     * @param criteria the marks, by criterion
     * @param decision what was decided
     * @param decidedBy who decided
     * @param decidedOn the day of the decision
     * @param comment anything to add; may be {@code null} for good
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Assessment(
            @TemplateKeys("/assessment/criteria") Map<@Identifier String, @Valid Criterion> criteria,
            @Nullable @NeededToAgree Decision decision,

            @Nullable @NeededToAgree @Words(max = Ceilings.LINE)
            String decidedBy,

            @Nullable @NeededToAgree @YearInRange @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate decidedOn,

            @Nullable @Words(max = Ceilings.TEXT) String comment) {

        /** Copies the marks; missing marks become empty. */
        public Assessment {
            criteria = Copies.map(criteria);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * The mark for one criterion.
     *
     * @param met whether the proposal meets it
     * @param comment why; may be {@code null} for good
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Criterion(
            @Nullable @NeededToAgree Boolean met,
            @Nullable @Words(max = Ceilings.TEXT) String comment) {
        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /** As what someone takes part in the planning. */
    public enum Role implements Choice {
        /** Someone the service is for. */
        @JsonProperty("person")
        PERSON,
        /** Someone who works in the service. */
        @JsonProperty("worker")
        WORKER
    }

    /** What sort of cost a line is. */
    public enum Category implements Choice {
        /** Things to buy or borrow. */
        @JsonProperty("equipment")
        EQUIPMENT,
        /** A place to meet. */
        @JsonProperty("venue-hire")
        VENUE_HIRE,
        /** Getting there and back. */
        @JsonProperty("travel")
        TRAVEL,
        /** Food and drink. */
        @JsonProperty("subsistence")
        SUBSISTENCE,
        /** Anything else. */
        @JsonProperty("other")
        OTHER
    }

    /** What was decided about a proposal. */
    public enum Decision implements Choice {
        /** It goes ahead. */
        @JsonProperty("approved")
        APPROVED,
        /** It does not go ahead. */
        @JsonProperty("not-approved")
        NOT_APPROVED,
        /** More must be known first. */
        @JsonProperty("more-information")
        MORE_INFORMATION
    }
}
