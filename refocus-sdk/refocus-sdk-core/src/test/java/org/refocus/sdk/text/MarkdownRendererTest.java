package org.refocus.sdk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.Finding;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Samples;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

class MarkdownRendererTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Parser PARSER =
            Parser.builder().extensions(Set.of(TablesExtension.create())).build();
    private static final Set<String> WRITTEN = Set.of("text", "personName", "workerName", "what", "whoName", "reason");

    private static FormView view(FormTemplate template, FormDocument answers, Report report) {
        FormResponse draft = new FormResponse(
                "r-1",
                1,
                template.key(),
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                Party.worker("worker-sam"),
                Instant.EPOCH,
                null,
                null,
                answers);
        return FormView.of(template, draft, ASHA, Locale.UK, report);
    }

    private static FormTemplate template(String form) {
        return TemplateLibrary.bundled().newest(FormType.ofId(form));
    }

    private static String markdown(String form, FormDocument answers) {
        return new MarkdownRenderer().render(view(template(form), answers, Report.clean()));
    }

    @Test
    void theAgreedSummaryOfAWholePersonReadsWell() throws IOException {
        String approved = Files.readString(Path.of("src/test/resources/org/refocus/sdk/text/clinical-summary.md"));

        assertThat(markdown("clinical-summary", Samples.answers("clinical-summary")))
                .isEqualTo(approved);
    }

    /** What is read on the page that the Markdown makes is what the plain text says, but for dashes and the line below the title. */
    @ParameterizedTest
    @MethodSource("org.refocus.sdk.Samples#forms")
    void itSaysWhatThePlainTextSays(String form) {
        FormView view = view(template(form), Samples.answers(form), Report.clean());
        String plain = new PlainTextRenderer()
                .render(view)
                .replaceFirst("=+\n", "")
                .lines()
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .filter(line -> !line.isEmpty())
                .reduce("", (a, b) -> a + b + "\n");

        assertThat(read(PARSER.parse(new MarkdownRenderer().render(view)))).isEqualTo(plain);
    }

    /** Two texts of one shape, the one of them nasty: the same headings, lists and lines come of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Heading",
                "## Heading ##",
                "Heading\n=====",
                "Heading\n---",
                "---",
                "***",
                "* item\n* item",
                "- item",
                "+ item",
                "-",
                "1. item\n2. item",
                "1) item",
                "2026. A year",
                "> said",
                "```\ncode\n```",
                "~~~\ncode",
                "    code",
                "\tcode",
                "text\n    more",
                "a `code` b",
                "*bold* **bold** _bold_ __bold__",
                "~~gone~~",
                "[link](https://example.org/)",
                "![picture](https://example.org/a.png)",
                "[ref]: https://example.org/",
                "[ref]\n\n[ref]: https://example.org/ \"title\"",
                "<https://example.org/>",
                "<a@example.org>",
                "https://example.org/ and www.example.org",
                "<script>alert(1)</script>",
                "<div>\n\n# in a block\n\n</div>",
                "<!-- hidden -->",
                "<?php ?>",
                "<![CDATA[x]]>",
                "&lt;b&gt; &#35; &copy; &nbsp;",
                "| a | b |\n| --- | --- |\n| 1 | 2 |",
                "a | b\n--|--\n1 | 2",
                "a\nb  \nc\\\nd\\",
                "\\# \\* \\\\",
                "$x$ and $$y$$",
                ":smile: {{ x }}",
                "- [ ] task",
                "[^1] and\n\n[^1]: note",
                "one\n\n\n   \ntwo",
                "\u00a0# no\u00a0",
                "**",
                "*",
                "_",
                ")*",
                "**\nx",
                "`",
            })
    void whatSomebodyWroteStaysTextWhereverItStands(String nasty) {
        String harmless = nasty.replaceAll("[^\\s\u00a0]+", "word");
        for (String form : List.of("clinical-summary", "care-plan", "strengths-worksheet")) {
            FormDocument one = written(form, text -> nasty);
            String markdown = markdown(form, one);
            Node page = PARSER.parse(markdown);

            assertThat(shape(page)).isEqualTo(shape(PARSER.parse(markdown(form, written(form, text -> harmless)))));
            assertThat(blanks(read(page))).contains(blanks(nasty).strip());
        }
    }

    @Test
    void whatATemplateSaysStaysTextToo() {
        String source = new String(template("care-plan").json(), StandardCharsets.UTF_8);
        String nasty = source.replaceAll("(\"(title|text|description)\": \")([A-Z])", "$1# <b>*[$3](x)* 1. | ");
        String harmless = source.replaceAll("(\"(title|text|description)\": \")([A-Z])", "$1Word word word 1 word ");
        assertThat(nasty).isNotEqualTo(source);
        List<String> shapes = new ArrayList<>();
        for (String json : List.of(nasty, harmless)) {
            FormTemplate template = FormTemplate.load(json.getBytes(StandardCharsets.UTF_8));
            FormView view = view(template, Samples.answers("care-plan"), Report.clean());
            shapes.add(shape(PARSER.parse(new MarkdownRenderer().render(view))));
        }

        assertThat(shapes.get(0)).isEqualTo(shapes.get(1));
    }

    @ParameterizedTest
    @MethodSource("org.refocus.sdk.Samples#forms")
    void eachFindingStandsInItOnceWhereverItsPlaceIs(String form) {
        FormTemplate template = template(form);
        List<String> places = new ArrayList<>(List.of(""));
        view(template, Samples.answers(form), Report.clean()).nodes().forEach(node -> collect(node, places));
        List<Finding> findings = IntStream.range(0, places.size())
                .mapToObj(i -> Finding.error(org.refocus.forms.Code.MAXIMUM, places.get(i), "max", "max-" + i))
                .toList();

        List<String> said = read(PARSER.parse(
                        new MarkdownRenderer().render(view(template, Samples.answers(form), Report.of(findings)))))
                .lines()
                .filter(line -> line.startsWith("! "))
                .toList();

        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, places.size())
                        .mapToObj(i -> "! Use max-" + i + " or a lower number.")
                        .toList());
    }

    @Test
    void aFindingAtAnEmptyPlaceStandsBesideItsLabel() {
        FormDocument answers = Samples.json("{'personName':'Asha'}");
        FormTemplate template = template("clinical-summary");

        assertThat(new MarkdownRenderer().render(view(template, answers, template.validate(answers))))
                .contains("\n\n**Worker's name:**\\\n**!** Fill this in before you agree.\n\n");
    }

    @Test
    void stepsBelowAGoalStandBelowIt() {
        assertThat(markdown(
                        "care-plan",
                        Samples.json("{'goals':[{'number':1,'origin':'own','steps':[{'what':'Rest','state':'let-go',"
                                + "'smart':{'specific':true}}]}]}")))
                .endsWith("""
                        ## Goals

                        - **1.**
                          - **Goal number:** 1
                          - **Whose goal is this?** My own: I want this
                          - **Steps**
                            - **1.**
                              - **What will be done?** Rest
                              - **How far along is it?** Let go
                              - **Is this step SMART?**
                                - **Specific: it says exactly what will happen:** Yes
                        """);
    }

    private static void collect(ViewNode node, List<String> places) {
        places.add(node.pointer());
        node.children().forEach(child -> collect(child, places));
    }

    /** Returns the sample answers with other texts where people write. */
    private static FormDocument written(String form, UnaryOperator<String> other) {
        return FormDocument.of(asMap(written(Samples.answers(form).answers(), other)));
    }

    private static Object written(Object value, UnaryOperator<String> other) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((key, below) -> changed.put(
                    (String) key,
                    WRITTEN.contains(key) && below instanceof String text ? other.apply(text) : written(below, other)));
            return changed;
        }
        return value instanceof List<?> list
                ? list.stream().map(one -> written(one, other)).toList()
                : value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static String blanks(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ");
    }

    /** Returns what a page is made of, without its words. */
    private static String shape(Node node) {
        StringBuilder shape = new StringBuilder(node.getClass().getSimpleName());
        if (node instanceof Text) {
            return shape.toString();
        }
        shape.append('(');
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            shape.append(shape(child)).append(' ');
        }
        return shape.append(')').toString();
    }

    /** Returns what is read on a page, a line for each. */
    private static String read(Node node) {
        StringBuilder read = new StringBuilder();
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code || node instanceof SoftLineBreak) {
            return "<no such thing is written>";
        }
        if (node instanceof HardLineBreak) {
            return "\n";
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            read.append(read(child));
        }
        boolean isLine = node instanceof org.commonmark.node.Paragraph || node instanceof org.commonmark.node.Heading;
        return isLine ? read.append('\n').toString() : read.toString();
    }
}
