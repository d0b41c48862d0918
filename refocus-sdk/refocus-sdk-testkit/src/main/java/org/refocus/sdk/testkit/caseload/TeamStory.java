package org.refocus.sdk.testkit.caseload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.refocus.model.FormType;
import org.refocus.model.Money;
import org.refocus.model.PartnershipProposal;
import org.refocus.model.PartnershipProposal.Assessment;
import org.refocus.model.PartnershipProposal.Category;
import org.refocus.model.PartnershipProposal.CostLine;
import org.refocus.model.PartnershipProposal.Criterion;
import org.refocus.model.PartnershipProposal.Decision;
import org.refocus.model.PartnershipProposal.Member;
import org.refocus.model.PartnershipProposal.Role;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.testkit.caseload.Caseload.Person;
import org.refocus.sdk.testkit.caseload.Moment.Stage;

/** One team's partnership proposal: planned, agreed, and decided a few weeks later. */
final class TeamStory implements Story {
    private static final BigDecimal USUAL = new BigDecimal("500.00");

    private final Setting setting;
    private final int index;
    private final Strand project;
    private final Timeline timeline;
    private final Envelope envelope;

    TeamStory(Setting setting, int index) {
        this.setting = setting;
        this.index = index;
        Dice dice = Dice.of(setting.seed(), "team", index);
        this.project = dice.pick(Library.all("project"));
        Person person = setting.person(index * Setting.PEOPLE_A_TEAM);
        this.envelope = new Envelope(
                setting,
                new Subject(person.team(), person.team()),
                Party.person(person.id()),
                Party.worker(person.worker()));
        LocalDate met = allMet();
        FormType form = FormType.PARTNERSHIP_PROPOSAL;
        this.timeline = new Timeline(dice, met, setting.until())
                .after(20, 45)
                .save(form, 0, Status.DRAFT, Stage.BEGUN)
                .after(5, 15)
                .save(form, 0, Status.DRAFT, Stage.WHOLE)
                .save(form, 0, Status.AGREED, Stage.WHOLE)
                .after(10, 25)
                .save(form, 0, Status.DRAFT, Stage.WHOLE)
                .save(form, 0, Status.DRAFT, Stage.RENEWED)
                .save(form, 0, Status.AGREED, Stage.RENEWED);
    }

    /** Returns the day by which everybody who plans the project had met the team. */
    private LocalDate allMet() {
        LocalDate last = setting.began();
        for (int person : planners()) {
            LocalDate met = setting.met(person);
            last = met.isAfter(last) ? met : last;
        }
        return last;
    }

    private int[] planners() {
        int first = index * Setting.PEOPLE_A_TEAM;
        return IntStream.range(first, Math.min(first + 3, setting.size())).toArray();
    }

    @Override
    public List<Moment> moments() {
        return timeline.told();
    }

    @Override
    public FormResponse tell(Moment moment) {
        Stage stage = moment.stage();
        List<CostLine> costs = stage == Stage.BEGUN ? List.of() : costs();
        Money total = costs.stream()
                .map(CostLine::amount)
                .map(amount -> amount == null ? Money.ZERO : amount)
                .reduce(Money.ZERO, Money::plus);
        PartnershipProposal answers = new PartnershipProposal(
                project.wordings("title").get(0),
                project.wordings("description").get(0),
                stage == Stage.BEGUN ? null : project.wordings("benefits").get(0),
                members(),
                costs,
                stage == Stage.BEGUN ? null : total,
                stage == Stage.RENEWED ? assessment(moment) : null);
        Person first = setting.person(index * Setting.PEOPLE_A_TEAM);
        return envelope.seal(moment, Party.worker(first.worker()), null, answers);
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (int person : planners()) {
            members.add(new Member(setting.person(person).name(), Role.PERSON));
        }
        members.add(new Member(
                setting.worker(Setting.workerOf(index * Setting.PEOPLE_A_TEAM)).name(), Role.WORKER));
        return members;
    }

    /** Shares out a sum within the template's limit, in whole pence; each line gets its part. */
    private List<CostLine> costs() {
        Map<String, String> parameters =
                setting.template(FormType.PARTNERSHIP_PROPOSAL).parameters();
        BigDecimal limit = new BigDecimal(parameters.getOrDefault("budgetLimit", "500.00")).min(USUAL);
        long pence = limit.movePointRight(2).longValue()
                * Dice.of(setting.seed(), "budget", index).between(60, 97)
                / 100;
        List<CostLine> lines = new ArrayList<>();
        for (String cost : project.wordings("cost")) {
            String[] parts = cost.split("\\|", -1);
            lines.add(new CostLine(
                    parts[0],
                    Category.valueOf(parts[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                    new Money(BigDecimal.valueOf(pence * Integer.parseInt(parts[2]) / 100, 2)),
                    parts[3]));
        }
        return lines;
    }

    private @Nullable Assessment assessment(Moment moment) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        for (String criterion : List.of("partnership", "recovery-values", "planning-team", "cost-justified")) {
            criteria.put(criterion, new Criterion(true, null));
        }
        return new Assessment(
                criteria,
                Decision.APPROVED,
                "Proposals group (example)",
                LocalDate.ofInstant(moment.at(), ZoneOffset.UTC),
                "Approved. We would like to come and see it.");
    }
}
