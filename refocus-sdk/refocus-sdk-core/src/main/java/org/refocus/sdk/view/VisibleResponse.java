package org.refocus.sdk.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/**
 * One revision of a record as one viewer may see it: the envelope, and of the answers what is for them.
 *
 * <p>Whatever is shown, exported, searched or compared is made of this, so that nothing hidden gets there. It leaves no
 * trace of what is hidden: rows are numbered as the viewer counts them, and two revisions that differ in hidden entries
 * alone give the same. It is the result of a pure function, and {@link FormInput} uses the same one to find the places of
 * what was typed. It is no {@link FormResponse}, because saving it or agreeing it would lose what is hidden.
 *
 * <p>The envelope is everybody's: it says who saved and when, also where they changed something hidden. Immutable and safe
 * to share between threads; {@link #toString()} shows no answer.
 */
public final class VisibleResponse {
    private final FormTemplate form;
    private final FormResponse envelope;
    private final Party viewer;
    private final boolean whole;
    private final List<KeptWords> kept;

    private VisibleResponse(
            FormTemplate form, FormResponse envelope, Party viewer, boolean whole, List<KeptWords> kept) {
        this.form = form;
        this.envelope = envelope;
        this.viewer = viewer;
        this.whole = whole;
        this.kept = List.copyOf(kept);
    }

    /** Returns what a viewer may see, where no other version of the template is at hand. */
    public static VisibleResponse of(FormTemplate template, FormResponse response, Party viewer) {
        return of(
                template,
                response,
                viewer,
                key -> Optional.of(template).filter(known -> known.key().equals(key)));
    }

    /**
     * Returns what a viewer may see.
     *
     * @param template the template of the record
     * @param versions finds a template by {@code id|version}, for what earlier versions say of preserved words; where one
     *     is not found, words that do not say themselves who may see them are for the one whom the record is about
     */
    public static VisibleResponse of(
            FormTemplate template,
            FormResponse response,
            Party viewer,
            Function<String, Optional<FormTemplate>> versions) {
        Eyes eyes = new Eyes(response.subject(), viewer);
        // Nothing that is hidden is kept, in no private field either.
        FormResponse envelope = new FormResponse(
                response.id(),
                response.revision(),
                response.template(),
                response.subject(),
                response.status(),
                response.author(),
                response.recordedAt(),
                response.agreement(),
                mayReadReason(response, viewer) ? response.reason() : null,
                seen(eyes, template, response.answers()));
        List<KeptWords> kept = new KeptForViewer(eyes, versions).words(response.preserved());
        return new VisibleResponse(template, envelope, viewer, eyes.seesAll(), kept);
    }

    private static FormDocument seen(Eyes eyes, FormTemplate template, FormDocument answers) {
        return eyes.seesAll()
                ? answers
                : eyes.seen(template.root(), answers.answers()) instanceof Map<?, ?> map
                        ? FormDocument.of(map(map))
                        : FormDocument.empty();
    }

    private static boolean mayReadReason(FormResponse response, Party viewer) {
        return viewer.id().equals(response.author().id())
                || viewer.id().equals(response.subject().id());
    }

    FormTemplate form() {
        return form;
    }

    /** Says whether nothing of the record can be hidden from the viewer. */
    boolean isWhole() {
        return whole;
    }

    /** Returns for whom this was made. */
    public Party viewer() {
        return viewer;
    }

    /** Returns the record's id. */
    public String id() {
        return envelope.id();
    }

    /** Returns the number of the revision, from 1. */
    public int revision() {
        return envelope.revision();
    }

    /** Returns the template that the record is pinned to, {@code id|version}. */
    public String template() {
        return envelope.template();
    }

    /** Returns the template's id without its version. */
    public String templateId() {
        return envelope.templateId();
    }

    /** Returns whom the record is about, and the team. */
    public Subject subject() {
        return envelope.subject();
    }

    /** Returns where the revision stands. */
    public Status status() {
        return envelope.status();
    }

    /** Returns who made the revision. */
    public Party author() {
        return envelope.author();
    }

    /** Returns when the revision was made. */
    public Instant recordedAt() {
        return envelope.recordedAt();
    }

    /** Returns who agreed; null where the revision is not agreed. */
    public @Nullable Agreement agreement() {
        return envelope.agreement();
    }

    /**
     * Returns why the record was withdrawn; null where nobody said, or the viewer is neither who said it nor the one whom
     * the record is about.
     */
    public @Nullable String reason() {
        return envelope.reason();
    }

    /**
     * Returns the answers that the viewer may see, to show or to export: for the person whom the record is about the very
     * bytes that are kept, for everybody else without what is hidden or empty, in the order of the template.
     */
    public FormDocument answers() {
        return envelope.answers();
    }

    /** Returns what the viewer may see of the answers to earlier versions of the form, in the order of losing their place. */
    public List<KeptWords> kept() {
        return kept;
    }

    @Override
    public String toString() {
        return "VisibleResponse[" + id() + ", revision " + revision() + ", " + template() + ", " + status() + "]";
    }

    @SuppressWarnings("unchecked") // a document's names are texts
    private static Map<String, Object> map(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
