package org.refocus.forms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.internal.bind.Binder;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.read.StrictJson;
import org.refocus.model.FormAnswers;

/**
 * Answers as one clean JSON object: read strictly once, then kept as they came.
 *
 * <p>A document may be incomplete or wrong for its template; it is never broken. Nothing in it is dropped or repaired,
 * whatever the template says of it. Immutable and safe to share between threads. {@link #toString()} shows its size
 * alone.
 */
public final class FormDocument {
    private static final FormDocument EMPTY = new FormDocument("{}".getBytes(StandardCharsets.UTF_8));

    private final byte[] json;

    private FormDocument(byte[] json) {
        this.json = json;
    }

    /** Returns the document without answers. */
    public static FormDocument empty() {
        return EMPTY;
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
                report.conforms() ? Optional.of(new FormDocument(json.clone())) : Optional.empty(), report);
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

    /** Returns the JSON as UTF-8; the array is the caller's. */
    public byte[] bytes() {
        return json.clone();
    }

    /** Returns the JSON as text. */
    public String json() {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** Returns the answers as maps, lists, strings, numbers and booleans; unmodifiable, order kept. */
    public Map<String, Object> answers() {
        return Binder.tree(json);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormDocument document && Arrays.equals(json, document.json);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }

    @Override
    public String toString() {
        return "FormDocument[" + json.length + " bytes]";
    }
}
