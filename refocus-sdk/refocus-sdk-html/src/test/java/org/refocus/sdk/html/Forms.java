package org.refocus.sdk.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.view.FormView;

/** Forms to draw: the bundled templates, the sample records, and documents made to measure. */
final class Forms {
    static final Party SAM = Party.worker("worker-sam");
    static final Party ASHA = Party.person("person-asha");
    static final Party SISTER = new Party("circle-meera", Party.Role.CIRCLE);
    static final Party TEAM_MATE = new Party("worker-lena", Party.Role.TEAM);
    static final List<Party> EVERYBODY = List.of(SAM, ASHA, SISTER, TEAM_MATE);
    static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

    private static final Path SAMPLES =
            Path.of("../../examples/clinic/src/main/resources/org/refocus/examples/clinic/sample");

    private Forms() {}

    /** A template with answers under it, and a name for the test. */
    record Filled(String name, FormTemplate template, FormDocument document) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Collection<FormTemplate> templates() {
        return TemplateLibrary.bundled().all();
    }

    static FormTemplate template(String id) {
        return TemplateLibrary.bundled().newest(id);
    }

    static List<Filled> blanks() {
        return templates().stream()
                .map(t -> new Filled(t.id() + ", blank", t, FormDocument.empty()))
                .toList();
    }

    static List<Filled> samples() {
        try (Stream<Path> files = Files.walk(SAMPLES, 2)) {
            return files.filter(file -> file.getNameCount() - SAMPLES.getNameCount() == 2)
                    .sorted()
                    .map(Forms::sample)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Filled sample(String name) {
        return sample(SAMPLES.resolve(name + ".json"));
    }

    private static Filled sample(Path file) {
        try {
            String id = file.getFileName().toString().replace(".json", "");
            FormDocument document = FormDocument.of(Files.readAllBytes(file));
            return new Filled(SAMPLES.relativize(file).toString(), template(id), compact(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Filled> full(String kind, Function<TemplateNode, Object> answer) {
        return templates().stream()
                .map(t -> new Filled(t.id() + ", " + kind, t, full(t, answer)))
                .toList();
    }

    /** Returns a document with every place filled and two items in every list. */
    static FormDocument full(FormTemplate template, Function<TemplateNode, Object> answer) {
        return FormDocument.of(object(template.root(), answer));
    }

    private static Map<String, Object> object(TemplateNode node, Function<TemplateNode, Object> answer) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.children().forEach(child -> map.put(child.name(), value(child, answer)));
        return map;
    }

    static Object value(TemplateNode node, Function<TemplateNode, Object> answer) {
        return switch (node.type()) {
            case OBJECT -> object(node, answer);
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    items.add(value(node.item().orElseThrow(), answer));
                }
                yield items;
            }
            default -> hidden(node, answer);
        };
    }

    private static Object hidden(TemplateNode node, Function<TemplateNode, Object> answer) {
        return switch (node.name()) {
            case "speaker" -> ASHA.id();
            case "recordedBy" -> SAM.id();
            case "recordedAt" -> "2026-03-02T10:15:30Z";
            default -> answer.apply(node);
        };
    }

    /** Returns an answer that fits, with this text wherever a text may stand. */
    static Object fitting(TemplateNode node, String text) {
        if (!node.options().isEmpty()) {
            // Words that every viewer of these tests may see and the worker wrote down.
            return node.name().equals("audience")
                    ? "team"
                    : node.options().keySet().iterator().next();
        }
        return switch (node.type()) {
            case BOOLEAN -> true;
            case INTEGER, NUMBER -> 3;
            default ->
                switch (node.widget()) {
                    case "date" -> "2026-03-02";
                    case "money" -> "12.50";
                    case "language" -> "cy";
                    case "hidden" -> "person-asha";
                    default -> text;
                };
        };
    }

    static FormDocument compact(FormDocument document) {
        return FormDocument.of(document.answers());
    }

    static FormResponse response(FormTemplate template, FormDocument document) {
        return new FormResponse(
                "record-1",
                1,
                template.key(),
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                SAM,
                NOW,
                null,
                null,
                document);
    }

    static FormView view(FormTemplate template, FormDocument document, Party viewer, Report report) {
        return FormView.of(template, response(template, document), viewer, Locale.UK, report);
    }

    static FormView view(Filled filled, Party viewer) {
        return view(filled.template(), filled.document(), viewer, Report.clean());
    }

    static HtmlRenderer editing() {
        return HtmlRenderer.editing("/records/1")
                .hidden("token", "abc")
                .button("save", "Save for now")
                .button("agree", "Agree to this")
                .build();
    }
}
