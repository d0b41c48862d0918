package org.refocus.sdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;

/**
 * One drawn document, with what a validator has to find in it.
 *
 * <p>Immutable and safe to share between threads. {@link #toString()} shows where it comes from and what is expected; the
 * document itself is in {@link #text()}, and holds invented words alone.
 */
public final class Sample {
    private final FormTemplate template;
    private final Kind kind;
    private final long seed;
    private final String about;
    private final byte[] json;
    private final List<Expected> expected;
    private final @Nullable Object tree;

    Sample(
            FormTemplate template,
            Kind kind,
            long seed,
            String about,
            byte[] json,
            List<Expected> expected,
            @Nullable Object tree) {
        this.template = template;
        this.kind = kind;
        this.seed = seed;
        this.about = about;
        this.json = json;
        this.expected = List.copyOf(expected);
        this.tree = tree;
    }

    /** Returns the template that it was drawn for. */
    public FormTemplate template() {
        return template;
    }

    /** Returns the kind of sample. */
    public Kind kind() {
        return kind;
    }

    /** Returns the seed that draws it again, with the same generator and kind. */
    public long seed() {
        return seed;
    }

    /** Returns in a few words what it shows or breaks, and where. */
    public String about() {
        return about;
    }

    /** Returns the document as bytes; the array is the caller's. They are UTF-8 JSON, unless a hostile sample says else. */
    public byte[] json() {
        return json.clone();
    }

    /** Returns the document as text. */
    public String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    /**
     * Returns the document.
     *
     * @throws org.refocus.forms.UnreadableDocumentException for a sample that cannot be read, such as one with a null
     */
    public FormDocument document() {
        return FormDocument.of(json);
    }

    /** Returns everything that a validator has to find, and no more; empty for what is to be accepted. */
    public List<Expected> expected() {
        return expected;
    }

    /** Says whether a validator has to accept it. */
    public boolean isAcceptable() {
        return expected.isEmpty();
    }

    /** Returns the answers as maps, lists and values; null where the bytes hold no such thing. */
    @Nullable
    Object tree() {
        return tree;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample sample
                && kind == sample.kind
                && template.key().equals(sample.template.key())
                && java.util.Arrays.equals(json, sample.json)
                && expected.equals(sample.expected);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, template.key(), java.util.Arrays.hashCode(json));
    }

    @Override
    public String toString() {
        return "Sample[" + template.key() + ", " + kind + ", seed " + seed + ", " + json.length + " bytes, " + about
                + (expected.isEmpty() ? "" : ", expected " + expected) + "]";
    }
}
