package org.refocus.sdk.html;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.browser.Browsers;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.LanguagePack;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.html.Surroundings.Sight;
import org.refocus.sdk.view.FormView;

/**
 * Every form in every state, as different people see it. Each state is looked at in surroundings in which it could fail;
 * all states in all surroundings would take half an hour and find the same.
 */
class AccessMatrixTest {
    private static final int MANY = 40;
    private static final String LONG = "Unabhaengigkeitserklaerungen" + "x".repeat(60);
    private static final Locale WELSH = Locale.forLanguageTag("cy");
    private static final Locale RIGHT_TO_LEFT = Locale.forLanguageTag("ar-XB");
    private static final HtmlRenderer EDITING = Forms.editing();
    private static final HtmlRenderer READING = HtmlRenderer.reading();
    private static final HtmlRenderer CHECKING = HtmlRenderer.checking(step -> "/records/1/" + step);

    private static Browsers browsers;
    private static BrowserContext context;
    private static Surroundings surroundings;

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
        context = browsers.browser().newContext();
        surroundings = new Surroundings(context.newPage());
    }

    @AfterAll
    static void quit() {
        context.close();
        browsers.close();
    }

    /** The newest version of each form. */
    static Stream<String> forms() {
        return Forms.templates().stream().map(FormTemplate::id).distinct();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nobodyIsShutOutOfAFormThatIsFilledIn(String form) {
        FormTemplate template = Forms.template(form);
        FormDocument filled = filled(template);
        surroundings.passes("blank", Sight.DESK, EDITING, view(template, FormDocument.empty(), Locale.UK));
        surroundings.passes("filled", Sight.DARK, EDITING, view(template, filled, Locale.UK));
        surroundings.passes("wrong", Sight.PHONE, EDITING, wrong(template));
        surroundings.passes("long words", Sight.ZOOM, EDITING, view(template, longWords(template), Locale.UK));
        surroundings.passes("in Welsh", Sight.STRONG, EDITING, view(template, filled, WELSH));
        surroundings.passes("right to left", Sight.PHONE, EDITING, rightToLeft(template, filled));
        many(template)
                .ifPresent(rows ->
                        surroundings.passes(MANY + " rows", Sight.STILL, EDITING, view(template, rows, Locale.UK)));
        FormView wrong = wrong(template);
        String step = wrong.steps().get(wrong.steps().size() - 1).id();
        HtmlRenderer stepwise = HtmlRenderer.editing("/records/1")
                .button("next", "Save and go on")
                .step(step, id -> "/records/1/" + id)
                .build();
        surroundings.passes("one step, wrong", Sight.PHONE, stepwise, wrong);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nobodyIsShutOutOfAFormThatIsRead(String form) {
        FormTemplate template = Forms.template(form);
        FormDocument filled = filled(template);
        surroundings.passes("read, blank", Sight.PHONE, READING, view(template, FormDocument.empty(), Locale.UK));
        surroundings.passes("read", Sight.PAPER, READING, view(template, filled, Locale.UK));
        surroundings.passes("read, long words", Sight.ZOOM, READING, view(template, longWords(template), Locale.UK));
        surroundings.passes("read in Welsh", Sight.DARK, READING, view(template, filled, WELSH));
        surroundings.passes("read right to left", Sight.PHONE, READING, rightToLeft(template, filled));
        surroundings.passes("checked, wrong", Sight.PHONE, CHECKING, wrong(template));
        surroundings.passes("checked", Sight.STRONG, CHECKING, view(template, filled, Locale.UK));
    }

    private static FormView view(FormTemplate template, FormDocument document, Locale locale) {
        return view(template, document, locale, Report.clean());
    }

    private static FormView view(FormTemplate template, FormDocument document, Locale locale, Report report) {
        return FormView.of(template, Forms.response(template, document), Forms.SAM, locale, report);
    }

    private static FormView wrong(FormTemplate template) {
        FormDocument document = Forms.full(template, node -> "not this");
        return view(template, document, Locale.UK, template.validate(document));
    }

    private static FormView rightToLeft(FormTemplate template, FormDocument document) {
        return view(template.with(LanguagePack.pseudo(template, "ar-XB")), document, RIGHT_TO_LEFT);
    }

    private static FormDocument filled(FormTemplate template) {
        return Forms.samples().stream()
                .filter(sample -> sample.template().id().equals(template.id()))
                .findFirst()
                .orElseThrow()
                .document();
    }

    private static FormDocument longWords(FormTemplate template) {
        return Forms.full(template, node -> Forms.fitting(node, LONG));
    }

    /** The first list of a form with many rows; none where a form has no list. */
    private static Optional<FormDocument> many(FormTemplate template) {
        return rows(template.root()).map(FormDocument::of);
    }

    private static Optional<Map<String, Object>> rows(TemplateNode node) {
        for (TemplateNode child : node.children()) {
            Object inner = null;
            if (child.type() == TemplateNode.Type.ARRAY) {
                Object row = row(child.item().orElseThrow());
                List<Object> rows = new ArrayList<>();
                for (int i = 0; i < MANY; i++) {
                    rows.add(row);
                }
                inner = rows;
            } else if (child.type() == TemplateNode.Type.OBJECT) {
                inner = rows(child).orElse(null);
            }
            if (inner != null) {
                Map<String, Object> found = new LinkedHashMap<>();
                found.put(child.name(), inner);
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** A row without lists of its own. */
    private static Object row(TemplateNode item) {
        if (item.type() != TemplateNode.Type.OBJECT || item.isEntry()) {
            return Forms.value(item, field -> Forms.fitting(field, "Some words"));
        }
        Map<String, Object> row = new LinkedHashMap<>();
        item.children().stream()
                .filter(child -> child.type() != TemplateNode.Type.ARRAY)
                .forEach(child -> row.put(child.name(), row(child)));
        return row;
    }
}
