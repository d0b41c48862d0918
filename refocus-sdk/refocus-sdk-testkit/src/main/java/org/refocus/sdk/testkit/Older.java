package org.refocus.sdk.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.migration.Migration;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/**
 * A record from before the form changed: the template that there was, answers to it, and the way to the template that
 * there is now.
 *
 * <p>Put {@link #files()} beside your templates, or take {@link #library()}; store {@link #draft()} or {@link #agreed()};
 * then open it, move it, and see that nothing is lost. For more answers to the earlier version, ask {@code
 * FormGenerator.of(older.template())}. Immutable and safe to share between threads. {@link #toString()} shows no answer.
 */
public final class Older {
    private static final Party PERSON = Party.person("person-asha");
    private static final Party WORKER = Party.worker("worker-sam");
    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");

    private final FormTemplate template;
    private final FormTemplate newer;
    private final FormDocument migration;
    private final Sample sample;

    Older(FormTemplate template, FormTemplate newer, FormDocument migration, Sample sample) {
        this.template = template;
        this.newer = newer;
        this.migration = migration;
        this.sample = sample;
    }

    /** Returns the template that there was: of the same id, with a lower version. */
    public FormTemplate template() {
        return template;
    }

    /** Returns the template that there is now, the generator's own. */
    public FormTemplate newer() {
        return newer;
    }

    /** Returns the steps from the one to the other, as an author would have written them. */
    public Migration migration() {
        return Migration.load(migration.bytes());
    }

    /** Returns right answers to the template that there was. */
    public Sample sample() {
        return sample;
    }

    /** Returns the two templates, and the migration beside the newer one: what a source of templates would hold. */
    public List<TemplateFile> files() {
        return List.of(
                new TemplateFile(template.id(), template.version(), "template.json", template.json()),
                new TemplateFile(newer.id(), newer.version(), "template.json", newer.json()),
                new TemplateFile(newer.id(), newer.version(), "migration.json", migration.bytes()));
    }

    /** Returns a library of {@link #files()} and nothing else. */
    public TemplateLibrary library() {
        return TemplateLibrary.from(this::files);
    }

    /** Returns the answers as a draft that a worker began under the template that there was. */
    public FormResponse draft() {
        return response(Status.DRAFT);
    }

    /** Returns the answers as a record that everybody agreed under the template that there was. */
    public FormResponse agreed() {
        return response(Status.AGREED);
    }

    private FormResponse response(Status status) {
        String about = template.subject().equals("worker") ? WORKER.id() : PERSON.id();
        Agreement agreement = status == Status.AGREED ? new Agreement(List.of(PERSON, WORKER), THEN) : null;
        return new FormResponse(
                "older-" + sample.seed(),
                1,
                template.key(),
                new Subject(about, "team-harbour"),
                status,
                WORKER,
                THEN,
                agreement,
                null,
                sample.document());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Older older
                && template.contentHash().equals(older.template.contentHash())
                && newer.contentHash().equals(older.newer.contentHash())
                && migration.equals(older.migration)
                && sample.equals(older.sample);
    }

    @Override
    public int hashCode() {
        return Objects.hash(template.contentHash(), newer.contentHash(), sample);
    }

    @Override
    public String toString() {
        return "Older[" + template.key() + " of " + newer.key() + ", " + sample + "]";
    }
}
