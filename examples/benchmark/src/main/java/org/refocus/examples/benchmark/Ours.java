package org.refocus.examples.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.refocus.forms.Checked;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.model.StrengthsWorksheet;

/** This library. */
@State(Scope.Benchmark)
public class Ours {
    private final FormTemplate template = FormTemplate.load(templateFile());

    /** Returns the template's file, without a library of templates around it. */
    static byte[] templateFile() {
        String file = "templates/strengths-worksheet/1.0.0/template.json";
        try (InputStream in = Objects.requireNonNull(FormTemplate.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Report validate(byte[] json) {
        return template.validate(json);
    }

    Checked<StrengthsWorksheet> read(byte[] json) {
        return template.read(json, StrengthsWorksheet.class);
    }
}
