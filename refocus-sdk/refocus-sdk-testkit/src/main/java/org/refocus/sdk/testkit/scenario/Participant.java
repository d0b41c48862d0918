package org.refocus.sdk.testkit.scenario;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Subject;
import org.refocus.sdk.WrongStatusException;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.testkit.scenario.Places.Place;
import org.refocus.sdk.view.FormView;

/**
 * What one of the people in a {@link Scenario} does.
 *
 * <p>A place is named by the labels that this viewer reads, with {@code >} between them, or by JSON Pointer. Of a way as
 * much is needed as makes it unique, and of a label the first whole words; rows are {@code Goal 1}, {@code Goal 2} and
 * {@code new Goal}. What is typed stays on this one's own page until it is saved. Takes no null; throws
 * {@link AssertionError} where a step cannot be done. Not safe to share between threads.
 */
public final class Participant {
    private final Scenario day;
    private final Party who;
    private @Nullable String lastEntry;

    Participant(Scenario day, Party who) {
        this.day = day;
        this.who = who;
    }

    /** Begins a record on the newest version of this form, about whom it is by its nature. */
    public Participant opens(FormType form) {
        return opens(day.refocus().templates().newest(form));
    }

    /** Begins a record on this template, about whom it is by its nature. */
    public Participant opens(FormTemplate template) {
        return opens(template, day.subjectOf(template, who));
    }

    /** Begins a record on this template about this subject. */
    public Participant opens(FormTemplate template, Subject about) {
        Step step = day.step(who, "opens a new form: " + template.title());
        day.begins(step, template, about, who);
        return this;
    }

    /** Opens the page as it stands now and keeps it open, whatever others save. */
    public Participant looks() {
        Step step = day.step(who, "looks at the page");
        day.close(who);
        day.page(step, who).holdOpen();
        return this;
    }

    /** Types an answer as it is: into a field, or as a new line of a list. */
    public Participant answers(String place, String text) {
        Step step = day.step(who, "answers");
        Place field = typeAtNew(step, place, false);
        demandEditable(step, field);
        day.page(step, who).type(field.node().pointer(), text);
        return this;
    }

    /** Empties a field. */
    public Participant clears(String place) {
        Step step = day.step(who, "clears");
        Place field = places(step).fieldOf(step, named(step, place));
        demandEditable(step, field);
        day.page(step, who).type(field.node().pointer(), "");
        return this;
    }

    /**
     * Writes words: over an entry, or as a new entry of a list. New words are of the one who writes them, the person or a
     * worker, unless {@link #whoseWords} says otherwise.
     */
    public Participant writes(String place, String words) {
        Step step = day.step(who, "writes");
        Place entry = typeAtNew(step, place, true);
        demandEditable(step, entry);
        lastEntry = entry.node().pointer();
        Page page = day.page(step, who);
        page.type(lastEntry + "/text", words);
        if (entry.node().valueOf("voice").isEmpty() && !page.wasTyped(lastEntry + "/voice")) {
            page.type(lastEntry + "/voice", who.role() == Party.Role.PERSON ? "person" : "worker");
        }
        return this;
    }

    /** Says whose words the ones are that were written last, by the label of the choice. */
    public Participant whoseWords(String label) {
        return ofLastEntry(day.step(who, "says whose words they are"), "voice", label);
    }

    /** Says who may see the words that were written last, by the label of the choice. */
    public Participant whoMaySee(String label) {
        return ofLastEntry(day.step(who, "says who may see them"), "audience", label);
    }

    /** Chooses an option by its label or the first whole words of it; yes and no too. */
    public Participant chooses(String place, String label) {
        Step step = day.step(who, "chooses");
        Place field = places(step).fieldOf(step, named(step, place));
        demandEditable(step, field);
        String value = Places.option(step, field.node().template(), label);
        day.page(step, who).type(field.node().pointer(), value);
        return this;
    }

    /** Sends text for a field that the page does not offer, as somebody might who is up to something. */
    public Participant typesOver(String pointer, String text) {
        Step step = day.step(who, "types over what the page does not offer");
        if (!pointer.startsWith("/")) {
            throw step.failed("what is not on the page has no label to name it by; give a JSON Pointer.");
        }
        day.page(step, who).type(pointer, text);
        return this;
    }

    /** Presses the button that puts in what was typed as a new row of a list and offers another. */
    public Participant adds(String list) {
        Step step = day.step(who, "adds a row");
        String pointer = named(step, list).node().pointer();
        int before = rows(step, pointer);
        post(step);
        if (rows(step, pointer) != before + 1) {
            throw step.failed("no row was added: type into its \"new\" row first; choices alone make none.");
        }
        return this;
    }

    /** Takes a row out of a list. */
    public Participant removes(String row) {
        Step step = day.step(who, "takes out a row");
        if (!takesOut(step, row)) {
            throw step.failed("the row stays: it holds what this one may not take out. cannotRemove(...) says so.");
        }
        return this;
    }

    /** Tries to take out a row that holds own words of somebody else. */
    public Participant cannotRemove(String row) {
        Step step = day.step(who, "tries to take out a row");
        if (takesOut(step, row)) {
            throw step.failed("the row is gone, and should have stayed.");
        }
        return this;
    }

    /** Saves the page. */
    public Participant saves() {
        Step step = day.step(who, "saves");
        day.save(step, who);
        return this;
    }

    /** Tries to save when somebody else has saved since; what was typed stays on the page. */
    public Participant comesTooLate() {
        Step step = day.step(who, "tries to save, too late");
        try {
            day.save(step, who);
        } catch (AssertionError refused) {
            if (refused.getCause() instanceof StaleRevisionException) {
                return this;
            }
            throw refused;
        }
        throw step.failed("it was saved: nobody else had saved since this page was opened.");
    }

    /** Opens the latest revision and puts what was typed into it. */
    public Participant catchesUp() {
        Step step = day.step(who, "catches up");
        day.catchUp(step, who);
        lastEntry = null;
        return this;
    }

    /** Closes the page; what was typed and not saved is gone. */
    public Participant leaves() {
        day.step(who, "leaves the page");
        day.close(who);
        lastEntry = null;
        return this;
    }

    /** Opens a draft on what was agreed. */
    public Participant amends() {
        Step step = day.step(who, "amends");
        FormResponse base = day.page(step, who).base();
        step.run(() -> day.refocus().amend(base, who));
        day.close(who);
        return this;
    }

    /** Takes the record back without a word. */
    public Participant withdraws() {
        return withdraw(null);
    }

    /** Takes the record back and says why. */
    public Participant withdraws(String reason) {
        return withdraw(reason);
    }

    /** Tries what the status of the record does not allow, and leaves the page: {@code cannot(Participant::amends)}. */
    public Participant cannot(Consumer<Participant> attempt) {
        Step step = day.step(who, "tries what cannot be done");
        try {
            attempt.accept(this);
        } catch (AssertionError refused) {
            if (refused.getCause() instanceof WrongStatusException) {
                day.close(who);
                return this;
            }
            throw refused;
        }
        throw step.failed("it was done: the record's status allows it.");
    }

    /** Returns what this one has on the screen, with what was typed put in. */
    public FormView page() {
        Step step = day.step(who, "looks at what was typed");
        Page page = day.page(step, who);
        if (page.isTouched()) {
            post(step);
        }
        return page.view();
    }

    /** Returns the scenario, to go on with somebody else. */
    public Scenario then() {
        return day;
    }

    private Participant withdraw(@Nullable String reason) {
        Step step = day.step(who, "withdraws");
        FormResponse base = day.page(step, who).base();
        step.run(() -> day.refocus().withdraw(base, reason, who));
        day.close(who);
        return this;
    }

    private Participant ofLastEntry(Step step, String part, String label) {
        if (lastEntry == null) {
            throw step.failed("nothing was written on this page yet; say writes(...) first, or chooses(...).");
        }
        Place field = places(step)
                .at(lastEntry + "/" + part)
                .orElseThrow(() -> step.failed("the words that were written last are not on the page any more."));
        step.at(field.words());
        day.page(step, who)
                .type(field.node().pointer(), Places.option(step, field.node().template(), label));
        return this;
    }

    /** Finds where to type; where a new row of a list was begun already, puts that in first. */
    private Place typeAtNew(Step step, String place, boolean words) {
        Place named = named(step, place);
        Place target = target(step, named, words);
        String pointer = target.node().pointer() + (words ? "/text" : "");
        if (named.node().pointer().equals(target.node().pointer())
                || !day.page(step, who).wasTyped(pointer)) {
            return target;
        }
        if (named.node().pointer().contains("/-")) {
            throw step.failed("a second row of something that is new itself; say adds(...), then name it by number.");
        }
        post(step);
        return target(step, places(step).find(step, named.node().pointer()), words);
    }

    private Place target(Step step, Place named, boolean words) {
        Places places = places(step);
        return words ? places.entryOf(step, named) : places.fieldOf(step, named);
    }

    private boolean takesOut(Step step, String row) {
        String pointer = named(step, row).node().pointer();
        if (!pointer.matches(".*/[0-9]+")) {
            throw step.failed("this is no row of a list; rows are named by number, such as \"Goal 1\".");
        }
        lastEntry = null;
        return step.run(() -> day.page(step, who).takeOut(pointer, day.now(step)));
    }

    private void post(Step step) {
        step.run(() -> {
            day.page(step, who).post(day.now(step));
            return true;
        });
        lastEntry = null;
    }

    private int rows(Step step, String pointer) {
        return places(step).find(step, pointer).node().children().size();
    }

    private Place named(Step step, String place) {
        Place found = places(step).find(step, place);
        step.at(found.words());
        return found;
    }

    private Places places(Step step) {
        return new Places(day.page(step, who).view());
    }

    private static void demandEditable(Step step, Place place) {
        if (!place.node().editable()) {
            throw step.failed("these are own words of somebody else, and the page offers no field for them."
                    + " typesOver(pointer, ...) sends something all the same.");
        }
    }
}
