package org.refocus.sdk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.PracticeAdvice;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.WithdrawnTemplateException;
import org.refocus.forms.migration.Migrated;
import org.refocus.forms.migration.Migration;
import org.refocus.forms.plugin.Guard;
import org.refocus.model.FormAnswers;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.Passage;
import org.refocus.sdk.view.VisibleResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in: everything a host does with records.
 *
 * <p>A record begins as a draft that is pinned to one version of a template. It may be saved half filled as often as
 * people like; agreeing demands that it conforms; amending opens a new draft on top and keeps what was agreed;
 * withdrawing takes it back and keeps it too. Each of these appends a revision.
 *
 * <p>What a host plugs in is called through a {@link org.refocus.forms.plugin.Guard}: when it does not do what its contract
 * says, it is named by a {@link org.refocus.forms.plugin.PluginException}, and when a write may stand, an
 * {@link org.refocus.sdk.spi.UnknownOutcomeException} says so. Any method here may throw these.
 *
 * <p>Safe to share between threads as long as its store is. Starts no thread, opens no connection, logs no answer.
 */
public final class Refocus {
    private static final Logger LOG = LoggerFactory.getLogger(Refocus.class);
    private static final Report NOT_SHOWN = Report.of(List.of(Finding.error(Code.NOT_SHOWN, "")));

    private final TemplateLibrary templates;
    private final ContainedStore store;
    private final Clock clock;
    private final Guard guard;
    private final @Nullable String commandId;

    private Refocus(
            TemplateLibrary templates, ContainedStore store, Clock clock, Guard guard, @Nullable String commandId) {
        this.templates = templates;
        this.store = store;
        this.clock = clock;
        this.guard = guard;
        this.commandId = commandId;
    }

    /** Returns a builder; with nothing else said: the bundled templates, a store in memory, the system's clock. */
    public static Builder builder() {
        return new Builder();
    }

    /** Says what a host plugs in. Not safe to share between threads. */
    public static final class Builder {
        private TemplateLibrary templates = TemplateLibrary.bundled();
        private @Nullable FormStore store;
        private @Nullable Clock clock;
        private Guard guard = Guard.around(Refocus.class);

        private Builder() {}

        /** Sets the templates on offer. */
        public Builder templates(TemplateLibrary library) {
            templates = library;
            return this;
        }

        /** Sets where records are kept. */
        public Builder store(FormStore formStore) {
            store = formStore;
            return this;
        }

        /** Sets the clock that all times come from. */
        public Builder clock(Clock source) {
            clock = source;
            return this;
        }

        /**
         * Sets how long a call of the store, the clock or a renderer may take; without it, as long as it likes. To seal
         * and to verify a trail may take as long as it does.
         *
         * <p>Such calls then run on other threads than the caller's: what the caller's thread carries, such as a
         * transaction or a login, is not there. Give it a pool that ends, with room for as many calls as are made at once:
         * what hangs keeps its thread until it comes back, and when no thread is free, calls are refused. A write that
         * took longer ends in an {@link org.refocus.sdk.spi.UnknownOutcomeException}.
         *
         * @param most how long, waiting for a thread included; longer than nothing
         * @param threads who runs the calls; the host's, which shuts it down
         */
        public Builder timeLimit(Duration most, Executor threads) {
            guard = guard.within(most, threads);
            return this;
        }

        /** Builds it. */
        public Refocus build() {
            FormStore kept = store == null ? new InMemoryFormStore() : store;
            return new Refocus(
                    templates,
                    new ContainedStore(kept, guard),
                    clock == null ? Clock.systemUTC() : new ContainedClock(clock, guard.alsoAround(clock)),
                    guard,
                    null);
        }
    }

    /**
     * Returns the same, with one command id for the write that follows, so that a write may safely be sent twice: the
     * second time it returns the revision that the first made.
     *
     * @param command what the host calls the command, 1 to 64 letters, digits, dots, underscores and hyphens; unique among
     *     all commands
     */
    public Refocus retrying(String command) {
        Party.demandId("A command", command);
        return new Refocus(templates, store, clock, guard, command);
    }

    /**
     * Returns the same on another store: for work that must stand or fall with a transaction of the host's, where the store
     * has a door for that.
     *
     * <p>That store has no time limit: a late call would go on with a connection that is somebody else's by then.
     */
    public Refocus on(FormStore other) {
        return new Refocus(templates, new ContainedStore(other, Guard.around(other)), clock, guard, commandId);
    }

    /** Returns the templates on offer. */
    public TemplateLibrary templates() {
        return templates;
    }

    /** Returns the template that a record is pinned to. */
    public FormTemplate templateOf(FormResponse response) {
        return templates.get(response.template());
    }

    /**
     * Begins a record on the newest version of a template that is not withdrawn, without answers.
     *
     * @throws WithdrawnTemplateException when all versions are withdrawn
     */
    public FormResponse start(FormType form, Subject about, Party by) {
        return start(templates.newest(form), about, by, FormDocument.empty());
    }

    /**
     * Begins a record on this template, with what is known already.
     *
     * @throws WithdrawnTemplateException when this version is withdrawn
     */
    public FormResponse start(FormTemplate template, Subject about, Party by, FormDocument answers) {
        demandOnOffer(templates.get(template.key()));
        return append(new FormResponse(
                UUID.randomUUID().toString(), 1, template.key(), about, Status.DRAFT, by, now(), null, null, answers));
    }

    /**
     * Saves a draft, complete or not.
     *
     * @param base the revision that the answers were typed into; must be a draft
     * @throws org.refocus.sdk.spi.StaleRevisionException when somebody else has saved since
     * @throws WrongStatusException when it is no draft: amend it first
     */
    public FormResponse save(FormResponse base, FormDocument answers, Party by) {
        demand(base, "saved", Status.DRAFT);
        return append(base.next(Status.DRAFT, by, now(), null, null, answers));
    }

    /** Saves a typed draft, complete or not. */
    public FormResponse save(FormResponse base, FormAnswers answers, Party by) {
        return save(base, FormDocument.of(answers), by);
    }

    /**
     * Agrees a draft, if it conforms to its template and everybody whom the template names agrees.
     *
     * @param base the draft to agree
     * @param by who records the agreement
     * @param agreeing everybody who agrees
     * @return the agreed revision, or what stands in the way: show a viewer {@link #told} of it
     * @throws org.refocus.sdk.spi.StaleRevisionException when somebody else has saved since
     * @throws WrongStatusException when it is no draft
     */
    public Outcome agree(FormResponse base, Party by, List<Party> agreeing) {
        demand(base, "agreed", Status.DRAFT);
        Report report =
                missingAgreement(templateOf(base), base.subject(), agreeing).plus(check(base));
        if (!report.conforms()) {
            LOG.info("Record {} revision {} not agreed", base.id(), base.revision());
            return new Outcome.Refused(report);
        }
        Instant at = now();
        FormResponse agreed =
                append(base.next(Status.AGREED, by, at, new Agreement(agreeing, at), null, base.answers()));
        return new Outcome.Agreed(agreed, report);
    }

    /**
     * Opens a draft on top of an agreed record; what was agreed stays in the history.
     *
     * @throws WrongStatusException when it is not agreed
     */
    public FormResponse amend(FormResponse base, Party by) {
        demand(base, "amended", Status.AGREED);
        return append(base.next(Status.DRAFT, by, now(), null, null, base.answers()));
    }

    /**
     * Takes a record back; it stays in the history.
     *
     * @param reason why, in any words; may be null
     * @throws WrongStatusException when it is withdrawn already
     */
    public FormResponse withdraw(FormResponse base, @Nullable String reason, Party by) {
        demand(base, "withdrawn", Status.DRAFT, Status.AGREED);
        return append(base.next(Status.WITHDRAWN, by, now(), null, reason, base.answers()));
    }

    /**
     * Shows what moving a record to another version of its template would do; nothing is stored.
     *
     * <p>This is the whole truth, with places of what is hidden: show a viewer what the other {@code preview} gives.
     *
     * @param base any revision, of any status
     * @param migration must begin at the template that the record is pinned to
     * @throws org.refocus.forms.RefocusException when it begins elsewhere, or the library lacks one of its templates
     */
    public Migrated preview(FormResponse base, Migration migration) {
        return migration.apply(templateOf(base), templates.get(migration.to()), base.answers());
    }

    /**
     * Shows a viewer what moving a record would do to all that they may see of it; nothing is stored, and nothing tells of
     * what they may not see.
     *
     * @throws org.refocus.forms.RefocusException as the other {@code preview} does
     */
    public Migrated preview(FormResponse base, Migration migration, Party viewer) {
        return migration.apply(
                templateOf(base),
                templates.get(migration.to()),
                viewFor(base, viewer).answers());
    }

    /**
     * Moves a draft to another version of its template, for good: what comes next is written under that version.
     *
     * <p>A record stays with the version that it began under until somebody decides otherwise: show them
     * {@link #preview} first. The revision that is moved stays in the history as it is. What has no place in the new
     * version is kept in {@link FormResponse#preserved()}.
     *
     * @param base the draft to move
     * @param migration must begin at the template that the record is pinned to
     * @return the new draft, complete or not
     * @throws org.refocus.sdk.spi.StaleRevisionException when somebody else has saved since
     * @throws WrongStatusException when it is no draft: amend it first
     * @throws org.refocus.forms.RefocusException when the migration begins elsewhere, or the library lacks one of its
     *     templates
     */
    public FormResponse move(FormResponse base, Migration migration, Party by) {
        demand(base, "moved", Status.DRAFT);
        return append(base.moved(migration.to(), by, now(), preview(base, migration)));
    }

    /** Returns the latest revision of a record; empty when there is none. */
    public Optional<FormResponse> find(String record) {
        return store.latest(record);
    }

    /**
     * Returns one revision of a record.
     *
     * @throws UnknownRecordException when there is none
     */
    public FormResponse revision(String record, int number) {
        return store.history(record).stream()
                .filter(revision -> revision.revision() == number)
                .findFirst()
                .orElseThrow(() -> new UnknownRecordException(record));
    }

    /** Returns all revisions of a record, oldest first; empty when there is none. */
    public List<FormResponse> history(String record) {
        return store.history(record);
    }

    /** Returns one page of the records that a query finds. */
    public Page find(RecordQuery query) {
        return store.find(query);
    }

    /** Returns the way to keeping and erasing: what is due, holds, erasure, the trail. */
    public Keeping keeping() {
        return new Keeping(store, clock);
    }

    /**
     * Searches one page of records for words, as far as viewers may see them.
     *
     * <p>Reads the records of the page; there is no index. See {@link FormView#find} for what counts as found. Records that
     * are not readable are passed over.
     *
     * @param query which records to search
     * @param words what to look for; where it is blank nothing is found
     * @param locale the language in which places are named
     * @param viewer as whom the one who searches reads records about somebody; empty to pass them over
     */
    public Found search(RecordQuery query, String words, Locale locale, Function<Subject, Optional<Party>> viewer) {
        Page page = store.find(query);
        List<Passage> passages = new ArrayList<>();
        for (FormResponse response : page.records()) {
            Optional<Party> reader = response.isReadable() ? viewer.apply(response.subject()) : Optional.empty();
            reader.ifPresent(
                    party -> passages.addAll(view(response, party, locale).find(words)));
        }
        return new Found(passages, page.next());
    }

    /**
     * Returns everything to say of a record: what does not conform, and the practice's advice.
     *
     * <p>This is the whole truth, for a program; it tells of what is hidden too. What a viewer may be told is in
     * {@link #check(FormResponse, Party)}.
     */
    public Report check(FormResponse response) {
        return check(templateOf(response), response.answers());
    }

    /**
     * Returns what to tell a viewer of a record: all that there is to say of what they may see, as if there were nothing
     * else. Rows are numbered as they count them.
     *
     * <p>Where nothing of that blocks agreement, and something that they may not see does, the one finding
     * {@link Code#NOT_SHOWN} says so, for the whole form.
     */
    public Report check(FormResponse response, Party viewer) {
        VisibleResponse seen = viewFor(response, viewer);
        Report told = check(templateOf(response), seen.answers());
        boolean more = !seen.answers().equals(response.answers())
                && told.conforms()
                && !templateOf(response).validate(response.answers()).conforms();
        return more ? told.plus(NOT_SHOWN) : told;
    }

    private Report check(FormTemplate template, FormDocument document) {
        var read = template.read(document.bytes());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return read.value()
                .map(answers -> read.report().plus(PracticeAdvice.on(answers, template, today)))
                .orElse(read.report());
    }

    /**
     * Returns what to tell a viewer of an outcome: who has not agreed, and of the answers what {@link #check(FormResponse,
     * Party)} tells, without errors where none stood in the way.
     *
     * @param outcome what became of asking for agreement
     * @param base the draft that was to be agreed
     */
    public Report told(Outcome outcome, FormResponse base, Party viewer) {
        List<Finding> missing = outcome.report().findings().stream()
                .filter(finding -> finding.code() == Code.AGREEMENT_MISSING)
                .toList();
        Report answers = check(base, viewer);
        boolean wrong = outcome.report().errors().size() > missing.size();
        List<Finding> rest = answers.findings().stream()
                .filter(finding -> wrong || finding.severity() != Severity.ERROR)
                .toList();
        return Report.of(missing).plus(Report.of(rest));
    }

    /** Returns the typed answers of a record, where they fit the type: all of them, for a program. */
    public <T extends FormAnswers> Optional<T> answers(FormResponse response, Class<T> type) {
        return templateOf(response).read(response.answers().bytes(), type).value();
    }

    /** Returns what a viewer may see of a record: to export, and what every view is made of. */
    public VisibleResponse viewFor(FormResponse response, Party viewer) {
        return VisibleResponse.of(templateOf(response), response, viewer, templates::find);
    }

    /** Returns what to show of a record to one viewer, without findings. */
    public FormView view(FormResponse response, Party viewer, Locale locale) {
        return view(response, viewer, locale, Report.clean());
    }

    /**
     * Returns what to show of a record to one viewer, with findings beside their places.
     *
     * @param told what to tell that viewer, as {@link #check(FormResponse, Party)} or {@link #told} gives it
     */
    public FormView view(FormResponse response, Party viewer, Locale locale, Report told) {
        return FormView.of(viewFor(response, viewer), locale, told);
    }

    /**
     * Draws a view with a renderer, and names the renderer when it fails.
     *
     * @throws org.refocus.forms.plugin.PluginException when it throws, or gives null
     */
    public <T> T render(FormRenderer<? extends T> renderer, FormView view) {
        return guard.alsoAround(renderer).call("render", () -> renderer.render(view));
    }

    private void demandOnOffer(FormTemplate template) {
        templates.withdrawalReason(template.key()).ifPresent(reason -> {
            String help = templates.onOffer().stream()
                    .filter(other -> other.id().equals(template.id()))
                    .findFirst()
                    .map(other -> "Begin on " + other.key() + ".")
                    .orElse("Publish the next version, and begin on that.");
            throw new WithdrawnTemplateException(template.key(), reason, help);
        });
    }

    private static Report missingAgreement(FormTemplate template, Subject about, List<Party> agreeing) {
        List<Finding> missing = new ArrayList<>();
        for (String who : template.agreedBy()) {
            // Whom the record is about agrees for themselves: another person or worker does not count.
            boolean own = template.subject().equals(who);
            if (agreeing.stream()
                    .noneMatch(p -> p.role().name().equalsIgnoreCase(who) && (!own || p.id().equals(about.id())))) {
                missing.add(new Finding(Code.AGREEMENT_MISSING, Severity.ERROR, "", Map.of("who", who)));
            }
        }
        return Report.of(missing);
    }

    private static void demand(FormResponse base, String verb, Status... allowed) {
        for (Status status : allowed) {
            if (base.status() == status) {
                return;
            }
        }
        String help = switch (base.status()) {
            case AGREED -> " Amend it first.";
            case DRAFT -> " It is open already: save what you have, or agree it.";
            case WITHDRAWN -> " Start a new one.";
        };
        throw new WrongStatusException("Record " + base.id() + " is "
                + base.status().name().toLowerCase(Locale.ROOT) + " and cannot be " + verb + "." + help);
    }

    private FormResponse append(FormResponse revision) {
        FormResponse stored = commandId == null ? store.append(revision) : store.append(revision, commandId);
        LOG.info("Record {} revision {}: {} {}", stored.id(), stored.revision(), stored.template(), stored.status());
        return stored;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
