package org.refocus.sdk.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;

/** Samples for the bundled templates, by a source of chance. */
final class Samples {
    static final List<FormTemplate> TEMPLATES =
            List.copyOf(TemplateLibrary.bundled().all());
    private static final Map<FormTemplate, FormGenerator> GENERATORS =
            TEMPLATES.stream().collect(Collectors.toMap(Function.identity(), FormGenerator::of));

    private Samples() {}

    static Sample valid(FormTemplate template, Random random) {
        return GENERATORS.get(template).valid(random.nextLong());
    }

    /** Draws what may have something wrong: mostly one thing, sometimes several that are missing. */
    static Sample faulty(FormTemplate template, Random random) {
        Kind kind = random.nextInt(4) == 0 ? Kind.PARTIAL : Kind.ALMOST_VALID;
        return GENERATORS.get(template).draw(kind, random.nextLong());
    }

    /** Returns a template that holds every keyword of the dialect. */
    static FormTemplate everything() {
        try (InputStream in = Samples.class.getResourceAsStream("everything.json")) {
            return FormTemplate.load(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormTemplate template(Random random) {
        return TEMPLATES.get(random.nextInt(TEMPLATES.size()));
    }
}
