package org.refocus.forms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.internal.bind.Binder;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.read.StrictJson;
import org.refocus.model.FormAnswers;

/**
 * Answers as one clean JSON object: read strictly once, then kept as they came.
 *
 * <p>A document may be incomplete or wrong for its template; it is never broken. Nothing in it is dropped or repaired,
 * whatever the template says of it. Where words were kept and cannot be read again, a document of
 * {@link #unreadable(RefocusException)} stands in their place. Immutable and safe to share between threads.
 * {@link #toString()} shows its size alone.
 */
public final class FormDocument {
    private static final FormDocument EMPTY = new FormDocument("{}".getBytes(StandardCharsets.UTF_8), null);

    private final byte[] json;
    private final @Nullable RefocusException why;

    private FormDocument(byte[] json, @Nullable RefocusException why) {
        this.json = json;
        this.why = why;
    }

    /** Returns the document without answers. */
    public static FormDocument empty() {
        return EMPTY;
    }

    /**
     * Returns a document that stands for answers which are kept somewhere and cannot be read: a key was destroyed, a disk
     * has changed them. So a list of records can be shown although one of them cannot be opened, and nobody takes that one
     * for empty.
     *
     * @param why what to throw at everybody who asks for its answers
     */
    public static FormDocument unreadable(RefocusException why) {
        return new FormDocument(new byte[0], Objects.requireNonNull(why, "why"));
    }

    /**
     * Reads a document strictly: UTF-8, at most 1 MiB and 64 levels, no name twice, nothing behind it, no NUL, no half
     * characters, no null.
     *
     * @return the document, absent when it cannot be read; and every finding
     */
    public static Checked<FormDocument> read(byte[] json) {
        Report report = StrictJson.check(json, Check.ANYTHING, List.of());
        if (report.conforms() && !startsObject(json)) {
            report = Report.of(List.of(Finding.error(Code.TYPE, "", "expected", Check.Kind.OBJECT.words())));
        }
        return new Checked<>(
                report.conforms() ? Optional.of(new FormDocument(json.clone(), null)) : Optional.empty(), report);
    }

    /**
     * Returns the document of bytes that are known to be clean.
     *
     * @throws UnreadableDocumentException when they are not
     */
    public static FormDocument of(byte[] json) {
        Checked<FormDocument> read = read(json);
        return read.value().orElseThrow(() -> new UnreadableDocumentException(read.report()));
    }

    /** Returns the document of a typed record. */
    public static FormDocument of(FormAnswers answers) {
        return of(Binder.write(answers));
    }

    /**
     * Returns the document of maps, lists, strings, numbers and booleans.
     *
     * @throws UnreadableDocumentException when it holds null, NUL, half characters or what is no number
     */
    public static FormDocument of(Map<String, ?> answers) {
        return of(Binder.write(answers));
    }

    private static boolean startsObject(byte[] json) {
        for (byte b : json) {
            if (b > ' ') {
                return b == '{';
            }
        }
        return false;
    }

    /** Says whether its answers can be read; if not, whoever asks for them gets an exception that says why. */
    public boolean isReadable() {
        return why == null;
    }

    private byte[] readable() {
        if (why != null) {
            throw why;
        }
        return json;
    }

    /**
     * Returns the JSON as UTF-8; the array is the caller's.
     *
     * @throws RefocusException when it is {@linkplain #unreadable(RefocusException) unreadable}
     */
    public byte[] bytes() {
        return readable().clone();
    }

    /**
     * Returns the JSON as text.
     *
     * @throws RefocusException when it is {@linkplain #unreadable(RefocusException) unreadable}
     */
    public String json() {
        return new String(readable(), StandardCharsets.UTF_8);
    }

    /**
     * Returns the answers as maps, lists, strings, numbers and booleans; unmodifiable, order kept.
     *
     * @throws RefocusException when it is {@linkplain #unreadable(RefocusException) unreadable}
     */
    public Map<String, Object> answers() {
        return Binder.tree(readable());
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof FormDocument document
                        && isReadable()
                        && document.isReadable()
                        && Arrays.equals(json, document.json));
    }

    @Override
    public int hashCode() {
        return isReadable() ? Arrays.hashCode(json) : System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return isReadable() ? "FormDocument[" + json.length + " bytes]" : "FormDocument[unreadable]";
    }
}
