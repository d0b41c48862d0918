package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.HostileTexts;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/**
 * A form with answers in it, to be drawn.
 *
 * @param name what it shows, for a failure
 */
record Filled(String name, FormTemplate template, FormDocument answers) {
    static final Party ASHA = Party.person(Revisions.ASHA.id());
    static final Party MATE = new Party("worker-lena", Party.Role.TEAM);

    /** Many samples of each form would draw the same pages again. */
    private static final int OF_EACH_KIND = 2;

    private static final List<FormTemplate> TEMPLATES =
            List.copyOf(TemplateLibrary.bundled().all());

    /** The same forms are drawn for one rule after the other. */
    private static final Map<String, List<Filled>> MADE = new ConcurrentHashMap<>();

    /** What is written at a place; null for nothing. */
    interface Pen {
        @Nullable
        Object write(TemplateNode place, int number);
    }

    static List<FormTemplate> templates() {
        return TEMPLATES;
    }

    /** Fills in every place, with two rows in each list; each answer has a number. */
    static Filled with(String name, FormTemplate template, Pen pen) {
        Map<String, Object> answers = object(template.root(), pen, new AtomicInteger());
        return new Filled(template.key() + " " + name, template, FormDocument.of(answers));
    }

    private static Map<String, Object> object(TemplateNode node, Pen pen, AtomicInteger number) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (TemplateNode child : node.children()) {
            Object value = value(child, pen, number);
            if (value != null) {
                map.put(child.name(), value);
            }
        }
        return map;
    }

    private static @Nullable Object value(TemplateNode node, Pen pen, AtomicInteger number) {
        return switch (node.type()) {
            case OBJECT -> object(node, pen, number);
            case ARRAY -> {
                List<Object> rows = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    Object row = value(node.item().orElseThrow(), pen, number);
                    if (row != null) {
                        rows.add(row);
                    }
                }
                yield rows;
            }
            default -> pen.write(node, number.incrementAndGet());
        };
    }

    /** Returns a form whose every answer is right, and whose free texts are each the only one of their kind. */
    static Filled right(FormTemplate template) {
        return made(
                        "right " + template.key(),
                        () -> List.of(
                                with("filled in", template, (place, number) -> fitting(place, number, marked(number)))))
                .get(0);
    }

    /** Returns a form with a text of its own in each place, also where a day, a number or a choice is asked for. */
    static Filled wrong(FormTemplate template) {
        return with(
                "wrong in each place",
                template,
                (place, number) -> isHidden(place) ? null : "not this " + mark(number));
    }

    /** The turns in which nasty texts are put in: in each there is every text, where a form has that many places. */
    static final int[] TURNS = {0, 20};

    /** Returns a form with nasty texts, begun with another one for each turn, and the same with harmless ones. */
    static List<Filled> hostile(FormTemplate template, int turn, boolean everywhere) {
        return made(
                "hostile " + template.key() + turn + everywhere, () -> hostileAndHarmless(template, turn, everywhere));
    }

    private static List<Filled> made(String what, Supplier<List<Filled>> make) {
        return MADE.computeIfAbsent(what, key -> make.get());
    }

    private static List<Filled> hostileAndHarmless(FormTemplate template, int turn, boolean everywhere) {
        List<String> texts = HostileTexts.marked("mrk7");
        List<Filled> both = new ArrayList<>();
        for (boolean harmless : new boolean[] {false, true}) {
            both.add(with("full of nasty texts, turn " + turn, template, (place, number) -> {
                String text = texts.get((turn + number) % texts.size());
                String written = harmless ? Reading.harmless(text) : text;
                return everywhere && !isHidden(place) ? written : fitting(place, number, written);
            }));
        }
        return both;
    }

    /** Returns forms as the kit draws them: right, half filled, wrong in one thing, nasty. */
    static List<Filled> drawn(FormTemplate template) {
        return made("drawn " + template.key(), () -> draw(template));
    }

    private static List<Filled> draw(FormTemplate template) {
        FormGenerator generator = FormGenerator.of(template);
        return Stream.of(Kind.values())
                .flatMap(kind -> generator.stream(kind, 11).limit(OF_EACH_KIND))
                .map(sample -> new Filled(
                        template.key() + ", " + sample.kind() + ", seed " + sample.seed(),
                        template,
                        FormDocument.read(sample.json()).value().orElse(FormDocument.empty())))
                .map(filled -> new Filled(
                        filled.name(),
                        template,
                        FormDocument.of(filled.answers().answers())))
                .toList();
    }

    private static @Nullable Object fitting(TemplateNode place, int number, String text) {
        if (!place.options().isEmpty()) {
            List<String> choices = List.copyOf(place.options().keySet());
            return place.name().equals("audience")
                    ? number % 3 == 0 ? "my-circle" : "team"
                    : choices.get(number % choices.size());
        }
        return switch (place.type()) {
            case BOOLEAN -> number % 2 == 0;
            case INTEGER, NUMBER -> number;
            default ->
                switch (place.widget()) {
                    case "date" -> "2026-03-02";
                    case "money" -> number + ".50";
                    case "language" -> "cy";
                    case "hidden" -> hidden(place);
                    default -> text;
                };
        };
    }

    private static @Nullable Object hidden(TemplateNode place) {
        return switch (place.name()) {
            case "speaker" -> ASHA.id();
            case "recordedBy" -> Revisions.SAM.id();
            case "recordedAt" -> "2026-03-02T10:15:30Z";
            default -> null;
        };
    }

    static boolean isHidden(TemplateNode place) {
        return place.widget().equals("hidden");
    }

    /** Returns letters and digits that stand nowhere else, and are no part of another mark. */
    static String mark(int number) {
        return "mrk" + (1000 + number) + "x";
    }

    private static String marked(int number) {
        String middle = number % 7 == 0 ? " and so on".repeat(300) : " with  blanks,\n\n  and lines";
        return "  " + mark(number) + middle + " to the end " + (1000 + number) + " ";
    }

    FormResponse response() {
        return new FormResponse(
                "record-1",
                1,
                template.key(),
                Revisions.ASHA,
                Status.DRAFT,
                Revisions.SAM,
                Revisions.NOON,
                null,
                null,
                answers);
    }

    FormView view(Party viewer) {
        return view(viewer, Locale.UK, Report.clean());
    }

    FormView view(Party viewer, Locale locale, Report told) {
        return FormView.of(template, response(), viewer, locale, told);
    }

    /** Returns what somebody sees who has a report of it. */
    FormView checked(Party viewer) {
        FormDocument seen = view(viewer).response().answers();
        return view(viewer, Locale.UK, template.validate(seen));
    }

    /** Returns a view with a finding of its own at each place, every third of them no error. */
    FormView told(Party viewer, Locale locale) {
        List<Finding> findings = new ArrayList<>(List.of(finding("", 0)));
        nodes(view(viewer, locale, Report.clean()).nodes())
                .forEach(node -> findings.add(finding(node.pointer(), findings.size())));
        return view(viewer, locale, Report.of(findings));
    }

    private static Finding finding(String pointer, int number) {
        Severity severity = number % 3 == 2 ? Severity.ADVICE : Severity.ERROR;
        return new Finding(Code.MAX_LENGTH, severity, pointer, Map.of("max", 20_000 + number));
    }

    static Stream<ViewNode> nodes(List<ViewNode> nodes) {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), nodes(node.children())));
    }

    @Override
    public String toString() {
        return name;
    }
}
