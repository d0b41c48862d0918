package org.refocus.sdk.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Messages;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.FormStep;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/** One page while it is drawn, and the parts that reading and filling in have in common. Used once, by one thread. */
final class Page {
    private static final int DEEPEST_HEADING = 6;
    private static final int FEW_SENTENCES = 2;

    final FormView view;
    final Words words;
    final Places places;
    final Markup out;
    /** What the form says of itself in its base language, although the page is in another. */
    private final Set<String> untranslated;

    private final String baseLanguage;
    private final ZoneId zone;
    private final Map<String, Object> answers;

    Page(FormView view, ZoneId zone) {
        this(view, zone, ClassMap.OURS);
    }

    Page(FormView view, ZoneId zone, ClassMap classes) {
        this.view = view;
        this.zone = zone;
        this.words = Words.in(view.locale());
        this.out = new Markup(view.template().language(), classes);
        this.untranslated = new HashSet<>(view.template().untranslated());
        this.baseLanguage = view.template().in(Locale.ROOT).language();
        this.places = new Places(view, words, untranslated);
        this.answers = view.response().answers().answers();
    }

    /** Says which language the form speaks, and which way it is written: the page around it may speak another. */
    Markup language(Markup outermost) {
        FormTemplate template = view.template();
        return outermost.attr("lang", template.language()).attr("dir", template.isRightToLeft() ? "rtl" : "ltr");
    }

    /** Returns a text of the form with the language that it is in. */
    Told told(String text) {
        return new Told(
                text,
                untranslated.contains(text) ? baseLanguage : view.template().language());
    }

    Told told(Finding finding) {
        return new Told(Messages.text(finding, view.locale()), Messages.language(finding, view.locale()));
    }

    void heading(int level, @Nullable String id, Told text) {
        out.open("h" + Math.min(level, DEEPEST_HEADING), "rf-heading")
                .attr("id", id)
                .text(text)
                .close();
    }

    /** Draws the texts that the form prints for its reader. */
    void content(int level) {
        for (FormTemplate.Content content : view.template().content()) {
            out.open("section", "rf-content");
            heading(level, null, told(content.title()));
            out.open("p").attr("dir", "auto").text(told(content.text())).close();
            out.close();
        }
    }

    /** Draws sentences that guide the conversation: quietly, and folded away where there are many. */
    void guidance(List<Told> sentences) {
        boolean many = sentences.size() > FEW_SENTENCES;
        if (many) {
            out.open("details", "rf-prompts");
            out.open("summary").text(words.told("guidance")).close();
            out.open("ul");
        }
        sentences.forEach(sentence -> out.element(many ? "li" : "p", "rf-guidance", sentence));
        if (many) {
            out.close().close();
        }
    }

    /** Returns the step in which something is mended. */
    FormStep stepOf(Places.Problem problem) {
        List<FormStep> steps = view.steps();
        return steps.stream()
                .filter(step -> step.has(problem.pointer()))
                .findFirst()
                .or(() -> steps.stream()
                        .filter(step -> step.findings().contains(problem.finding()))
                        .findFirst())
                .orElse(steps.get(0));
    }

    /** Says whether what stands in a node is laid out in columns. */
    static boolean isGrid(ViewNode node) {
        return node.template().layout().filter("grid"::equals).isPresent()
                && node.children().stream().allMatch(child -> child.kind() == ViewNode.Kind.LIST);
    }

    void citation() {
        if (!view.template().citation().isEmpty()) {
            out.element(
                    "p",
                    "rf-citation",
                    words.told("source", "citation", view.template().citation()));
        }
    }

    /** Draws what is told at a place and blocks nothing. */
    void notes(String pointer) {
        for (Finding finding : places.notes(pointer)) {
            note(words.told(finding.severity() == Severity.WARNING ? "warning" : "advice"), finding);
        }
    }

    void note(Told title, Finding finding) {
        out.open("div", "rf-advice").attr("role", "note");
        out.element("p", "rf-advice__title", title);
        out.open("p").text(told(finding)).close();
        out.close();
    }

    /** Writes what only those hear who have the page read to them. */
    void heard(String before, Told text, String after) {
        out.open("span", "rf-visually-hidden")
                .text(before)
                .part(text)
                .text(after)
                .close();
    }

    /** Returns when an entry on the page was written down, if it says so. */
    Optional<Instant> recordedAt(ViewNode entry) {
        try {
            return envelope(entry, "recordedAt").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Says whether the viewer wrote an entry down. */
    boolean isByViewer(ViewNode entry) {
        return envelope(entry, "recordedBy").filter(view.viewer().id()::equals).isPresent();
    }

    /** Looks up what goes with an entry that the view shows, and is on no page of its own. */
    private Optional<String> envelope(ViewNode entry, String name) {
        Object at = answers;
        for (String token : entry.pointer().substring(1).split("/", -1)) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(token.replace("~1", "/").replace("~0", "~"));
            } else if (at instanceof List<?> list && token.matches("[0-9]{1,6}")) {
                int index = Integer.parseInt(token);
                at = index < list.size() ? list.get(index) : null;
            }
        }
        return at instanceof Map<?, ?> map && map.get(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    String longDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(view.locale())
                .format(day);
    }

    /** Writes the label of what was chosen, or the answer as it stands, whatever language that is in. */
    Markup answer(ViewNode field) {
        return field.template().options().containsKey(field.value())
                ? out.part(told(field.valueLabel()))
                : out.text(field.valueLabel());
    }

    /** Writes an answer as its reader says it: a day, money, yes or no; and nothing where none stands. */
    void shown(ViewNode field) {
        TemplateNode template = field.template();
        String value = field.value();
        if (value.isEmpty()) {
            return;
        }
        if (template.type() == TemplateNode.Type.BOOLEAN && (value.equals("true") || value.equals("false"))) {
            out.part(words.told(value.equals("true") ? "yes" : "no"));
        } else if (template.widget().equals("date") && Widget.isDate(value)) {
            out.open("time")
                    .attr("datetime", value)
                    .text(longDate(LocalDate.parse(value)))
                    .close();
        } else if (template.widget().equals("money") && value.matches("[0-9]+\\.[0-9]{2}")) {
            out.text(view.template().currencySign() + value);
        } else {
            answer(field);
        }
    }
}
