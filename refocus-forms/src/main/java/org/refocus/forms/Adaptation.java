package org.refocus.forms;

import java.util.Optional;
import org.refocus.forms.internal.adapt.AdaptationFile;
import org.refocus.forms.internal.adapt.Edition;
import org.refocus.forms.internal.template.Identity;

/**
 * Another service's edition of a template: a small file that says what it changes.
 *
 * <p>An adaptation has an id and a version of its own, names the one template that it changes as {@code id|version}, and
 * lists its changes as a JSON Patch (RFC 6902) of that template. Applied, it gives a template like any other, or
 * findings, each at its place in the author's file. What may change is said by the marks of the base: a {@code locked}
 * place stays as it is; every other one may be put in other words, moved, and made stricter; a place marked
 * {@code extend} may be added to; one marked {@code removable} may be hidden or left out; a parameter may be set.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Adaptation {
    private final byte[] json;
    private final AdaptationFile file;

    private Adaptation(byte[] json) {
        this.json = json;
        this.file = AdaptationFile.read(json);
    }

    /**
     * Reads an adaptation. Whether its changes fit is found when it is applied.
     *
     * @param json the file as UTF-8 JSON, at most 1 MiB and 2,000 changes
     * @throws TemplateException when it is refused, with a finding for each thing
     */
    public static Adaptation load(byte[] json) {
        return new Adaptation(json.clone());
    }

    /** Returns the id and version of the edition, {@code id|version}. */
    public String key() {
        return Identity.keyOf(file.url());
    }

    /** Returns the absolute {@code $id} of the edition. */
    public String url() {
        return file.url();
    }

    /** Returns the template that it changes, {@code id|version}. */
    public String base() {
        return file.base();
    }

    /** Returns who publishes the edition. */
    public String publisher() {
        return file.publisher();
    }

    /** Returns what the publisher says of the edition; empty when there is nothing. */
    public String note() {
        return file.note();
    }

    /** Returns how many changes it lists. */
    public int size() {
        return file.changes().size();
    }

    /** Returns the file itself; the array is the caller's. */
    public byte[] json() {
        return json.clone();
    }

    /**
     * Applies the changes.
     *
     * <p>The edition has the language packs of its base, for every text that it did not change.
     *
     * @param base the template that {@link #base()} names
     * @return the edition, absent when it is refused; and every finding, with pointers into this adaptation's file
     */
    public Checked<FormTemplate> applyTo(FormTemplate base) {
        Checked<FormTemplate> made = Edition.of(file, base);
        return new Checked<>(made.value().map(edition -> edition.withPacksOf(base)), made.report());
    }

    /**
     * Applies the changes to the template of a library.
     *
     * <p>Besides all else the edition is refused when the library has another template of its id, unless that one is an
     * edition of the same base; and when its version is too close to the newest of its own earlier versions.
     *
     * @return the edition, absent when it is refused; and every finding, with pointers into this adaptation's file
     */
    public Checked<FormTemplate> applyTo(TemplateLibrary library) {
        Optional<FormTemplate> base = library.find(file.base());
        if (base.isEmpty()) {
            return new Checked<>(
                    Optional.empty(),
                    Report.of(java.util.List.of(Finding.error(Code.UNKNOWN_BASE, "/base", "base", file.base()))));
        }
        return Edition.among(applyTo(base.get()), library);
    }

    /**
     * Carries this adaptation over to a newer version of its base.
     *
     * @param before the version that {@link #base()} names
     * @param after the version to carry it to
     * @throws RefocusException when {@code before} is another template, or the two are different forms
     */
    public Rebase rebase(FormTemplate before, FormTemplate after) {
        return Rebase.of(file, before, after);
    }

    @Override
    public String toString() {
        return "Adaptation[" + key() + " of " + base() + ", " + size() + " changes]";
    }
}
