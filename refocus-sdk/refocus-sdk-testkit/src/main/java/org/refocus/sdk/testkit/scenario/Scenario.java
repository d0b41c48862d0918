package org.refocus.sdk.testkit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Outcome;
import org.refocus.sdk.Party;
import org.refocus.sdk.Party.Role;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Subject;
import org.refocus.sdk.testkit.assertion.FormAssertions;
import org.refocus.sdk.text.PlainTextRenderer;
import org.refocus.sdk.view.FormView;

/**
 * People who fill in a form together, step by step.
 *
 * <p>The way in to the scenario language. It keeps one record in hand, and one page for each participant; all else is in
 * the {@code Refocus} that it was given. Takes no null. What cannot be done throws {@link AssertionError}, which names the
 * step by number and words and never the text of an answer. Not safe to share between threads: a scenario is one story.
 */
public final class Scenario {
    private final Refocus refocus;
    private final @Nullable TestClock clock;
    private final Map<Party, Participant> people = new LinkedHashMap<>();
    private final Map<Party, Page> pages = new LinkedHashMap<>();
    private final List<String> story = new ArrayList<>();
    private String team = "team-harbour";
    private @Nullable String record;
    private @Nullable Party last;

    private Scenario(Refocus refocus, @Nullable TestClock clock) {
        this.refocus = refocus;
        this.clock = clock;
    }

    /** Returns a scenario on this facade; what is typed gets the time of the revision that it was typed into. */
    public static Scenario on(Refocus refocus) {
        return new Scenario(refocus, null);
    }

    /** Returns a scenario on this facade, which was built with the same clock, so that time can pass. */
    public static Scenario on(Refocus refocus, TestClock clock) {
        return new Scenario(refocus, clock);
    }

    /** Returns a scenario that keeps its records in memory and begins on a Monday morning. */
    public static Scenario inMemory() {
        TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
        return on(Refocus.builder().clock(clock).build(), clock);
    }

    /** Adds somebody who takes part. */
    public Scenario with(Party somebody) {
        participant(somebody);
        return this;
    }

    /** Adds somebody else who takes part. */
    public Scenario and(Party somebody) {
        return with(somebody);
    }

    /** Says which team keeps the records; {@code team-harbour} unless said. */
    public Scenario inTeam(String id) {
        team = id;
        return this;
    }

    /** Lets somebody do something; who has not been named before takes part from now on. */
    public Participant as(Party somebody) {
        last = somebody;
        return participant(somebody);
    }

    private Participant participant(Party somebody) {
        return people.computeIfAbsent(somebody, party -> new Participant(this, party));
    }

    /** Saves every page on which something was typed, in turn; each takes in what was saved before it. */
    public Scenario saves() {
        Step step = step(null, "everybody saves");
        List<Party> typed = pages.entrySet().stream()
                .filter(page -> page.getValue().isTouched())
                .map(Map.Entry::getKey)
                .toList();
        if (typed.isEmpty()) {
            throw step.failed("nobody has typed anything since it was saved.");
        }
        for (Party party : typed) {
            catchUp(step, party);
            save(step, party);
        }
        return this;
    }

    /** Closes every page and reads the record from the store again; what was typed must be saved first. */
    public Scenario comesBackLater() {
        Step step = step(null, "everybody comes back later");
        demandSaved(step);
        pages.clear();
        latest(step);
        return this;
    }

    /**
     * Closes every page, lets time pass and reads the record from the store again.
     *
     * @throws IllegalStateException when the scenario was given no clock that it can turn
     */
    public Scenario comesBackAfter(Duration time) {
        clock().passes(time);
        return comesBackLater();
    }

    /** Asks for agreement of the latest revision and returns what became of it; what was typed must be saved first. */
    public Outcome agree(Party... agreeing) {
        Step step = step(null, agreeing.length == 0 ? "nobody agrees" : "agreement is asked for");
        demandSaved(step);
        FormResponse base = latest(step);
        Outcome outcome = step.run(() -> refocus.agree(base, recorder(step), List.of(agreeing)));
        pages.clear();
        return outcome;
    }

    /** Demands that all who take part agree and that nothing stands in the way. */
    public Scenario everybodyAgrees() {
        Outcome outcome = agree(people.keySet().toArray(new Party[0]));
        return expect(() -> FormAssertions.assertThat(outcome).isAgreed());
    }

    /** Demands that agreement is refused as long as nobody agrees. */
    public Scenario nobodyAgrees() {
        Outcome outcome = agree();
        return expect(() -> FormAssertions.assertThat(outcome).because(Code.AGREEMENT_MISSING));
    }

    /**
     * Demands that the one who acted last is told a finding at a place of the latest revision.
     *
     * @param place by the labels that the one who acted last reads, or by pointer; empty for the whole form
     */
    public Scenario expects(Code code, String place) {
        Step step = step(null, "expects " + code.id());
        FormResponse form = latest(step);
        Party reader = recorder(step);
        FormView view = refocus.view(form, reader, Locale.UK);
        String pointer = place.isEmpty()
                ? place
                : new Places(view).find(step, place).node().pointer();
        return check(
                step,
                () -> FormAssertions.assertThat(refocus.check(form, reader), view.template())
                        .hasFinding(code)
                        .at(pointer));
    }

    /** Demands that nothing in the latest revision blocks agreement. */
    public Scenario expectsNoErrors() {
        Step step = step(null, "expects no errors");
        FormTemplate template = refocus.templateOf(latest(step));
        return check(step, () -> FormAssertions.assertThat(findings(), template).hasNoErrors());
    }

    /** Returns what somebody reads of the latest revision, with what they are told of it. */
    public FormView reads(Party somebody) {
        FormResponse form = form();
        return refocus.view(form, somebody, Locale.UK, refocus.check(form, somebody));
    }

    /** Returns the latest revision as somebody would print it, as plain text. */
    public String printed(Party somebody) {
        return new PlainTextRenderer().render(refocus.view(form(), somebody, Locale.UK));
    }

    /** Returns everything to say of the latest revision. */
    public Report findings() {
        return refocus.check(form());
    }

    /** Returns the latest revision, from the store. */
    public FormResponse form() {
        return latest(Step.begin(new ArrayList<>(story), null, "reads the record"));
    }

    /** Returns all revisions, oldest first, from the store. */
    public List<FormResponse> history() {
        return refocus.history(form().id());
    }

    /**
     * Returns the clock, to turn it.
     *
     * @throws IllegalStateException when the scenario was given none
     */
    public TestClock clock() {
        if (clock == null) {
            throw new IllegalStateException("Give a clock that can be turned: Scenario.on(refocus, clock)");
        }
        return clock;
    }

    Refocus refocus() {
        return refocus;
    }

    Step step(@Nullable Party who, String does) {
        return Step.begin(story, who, does);
    }

    /** Returns the time: from the clock, or else when the page's revision was made. */
    Instant now(Step step) {
        return clock == null ? latest(step).recordedAt() : clock.instant();
    }

    Subject subjectOf(FormTemplate template, Party opener) {
        if (template.subject().equals("team")) {
            return new Subject(team, team);
        }
        Role role = Role.valueOf(template.subject().toUpperCase(Locale.ROOT));
        Party about = opener.role() == role
                ? opener
                : people.keySet().stream()
                        .filter(party -> party.role() == role)
                        .findFirst()
                        .orElseThrow(() -> step(opener, "opens a new form: " + template.title())
                                .failed("nobody takes part whom it could be about: a " + template.subject() + "."));
        return new Subject(about.id(), team);
    }

    void begins(Step step, FormTemplate template, Subject about, Party by) {
        demandSaved(step);
        pages.clear();
        record = step.run(() -> refocus.start(template, about, by, FormDocument.empty()))
                .id();
    }

    /** Returns somebody's page; one on which nothing was typed shows the latest revision, unless it is held open. */
    Page page(Step step, Party who) {
        Page page = pages.get(who);
        if (page == null || !(page.isTouched() || page.isHeldOpen())) {
            page = new Page(refocus, who, latest(step));
            pages.put(who, page);
        }
        return page;
    }

    void close(Party who) {
        pages.remove(who);
    }

    void save(Step step, Party who) {
        Page page = page(step, who);
        step.run(() -> refocus.save(page.base(), page.answers(now(step)), who));
        pages.remove(who);
    }

    void catchUp(Step step, Party who) {
        FormResponse latest = latest(step);
        Optional<String> hindrance = step.run(() -> page(step, who).moveTo(latest, now(step)));
        if (hindrance.isPresent()) {
            throw step.failed(hindrance.get());
        }
    }

    private FormResponse latest(Step step) {
        String id = record;
        if (id == null) {
            throw step.failed("no form is open yet; say as(somebody).opens(...) first.");
        }
        return refocus.find(id).orElseThrow(() -> step.failed("the store does not have the record any more."));
    }

    private Party recorder(Step step) {
        if (last == null) {
            throw step.failed("nobody has done anything yet.");
        }
        return last;
    }

    private void demandSaved(Step step) {
        pages.forEach((party, page) -> {
            if (page.isTouched()) {
                throw step.failed(party.id() + " has typed what is not saved; say saves() or leaves() first.");
            }
        });
    }

    private Scenario expect(Runnable assertion) {
        return check(step(null, "expects that"), assertion);
    }

    private Scenario check(Step step, Runnable assertion) {
        try {
            assertion.run();
        } catch (AssertionError e) {
            throw step.failed(String.valueOf(e.getMessage()));
        }
        return this;
    }
}
