package org.refocus.sdk.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Records to put on paper: the invented people of the clinic, and documents made to measure. */
final class Papers {
    static final Party ASHA = Party.person("person-asha");
    static final Party SAM = Party.worker("worker-sam");
    static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

    private static final Path SAMPLES =
            Path.of("../../examples/clinic/src/main/resources/org/refocus/examples/clinic/sample");

    private Papers() {}

    static FormTemplate template(String id) {
        return TemplateLibrary.bundled().newest(id);
    }

    /** Every sample record, as the one whom it is about sees it. */
    static List<FormView> samples() {
        try (Stream<Path> files = Files.walk(SAMPLES, 2)) {
            return files.filter(file -> file.getNameCount() - SAMPLES.getNameCount() == 2)
                    .sorted()
                    .map(Papers::sample)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormView sample(String name) {
        return sample(SAMPLES.resolve(name + ".json"));
    }

    private static FormView sample(Path file) {
        try {
            String form = file.getFileName().toString().replace(".json", "");
            String subject = file.getParent().getFileName().toString();
            Party viewer = subject.startsWith("person") ? Party.person(subject) : Party.worker(subject);
            return view(template(form), FormDocument.of(Files.readAllBytes(file)), subject, viewer, Locale.UK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormView view(FormTemplate template, FormDocument document, Party viewer, Locale locale) {
        return view(template, document, ASHA.id(), viewer, locale);
    }

    private static FormView view(
            FormTemplate template, FormDocument document, String subject, Party viewer, Locale locale) {
        FormResponse response = new FormResponse(
                "record-1",
                3,
                template.key(),
                new Subject(subject, "team-harbour"),
                Status.DRAFT,
                viewer,
                NOW,
                null,
                null,
                document);
        return FormView.of(template, response, viewer, locale, Report.clean());
    }

    /** Returns a document with this text at every place for a text, one item in every list, seen by everybody. */
    static FormDocument full(FormTemplate template, String text) {
        return FormDocument.of(object(template.root(), text));
    }

    private static Map<String, Object> object(TemplateNode node, String text) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.children().forEach(child -> map.put(child.name(), value(child, text)));
        return map;
    }

    private static Object value(TemplateNode node, String text) {
        return switch (node.type()) {
            case OBJECT -> object(node, text);
            case ARRAY -> new ArrayList<>(List.of(value(node.item().orElseThrow(), text)));
            case BOOLEAN -> true;
            case INTEGER, NUMBER -> 3;
            case STRING -> text(node, text);
        };
    }

    private static String text(TemplateNode node, String text) {
        if (!node.options().isEmpty()) {
            return node.name().equals("audience")
                    ? "team"
                    : node.options().keySet().iterator().next();
        }
        return switch (node.name()) {
            case "speaker" -> ASHA.id();
            case "recordedBy" -> SAM.id();
            case "recordedAt" -> "2026-03-02T10:15:30Z";
            default ->
                switch (node.widget()) {
                    case "date" -> "2026-03-02";
                    case "money" -> "12.50";
                    case "language" -> "cy";
                    case "line" -> text.length() > 200 && text.contains(" ") ? "short" : text;
                    default -> text;
                };
        };
    }

    /** Returns words that are told apart, such as {@code word1 word2}. */
    static String words(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
