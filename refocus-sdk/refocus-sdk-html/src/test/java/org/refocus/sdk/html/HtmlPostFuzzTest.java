package org.refocus.sdk.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.Party;
import org.refocus.sdk.html.Forms.Filled;

/**
 * Whatever a browser, or somebody who plays one, sends as a form: it is put into the answers, and the page that is drawn
 * of them holds it as text.
 *
 * <p>An input is the body of a post, with the escapes of a browser and {@code %uD800} for characters that a browser cannot
 * send; the field {@code form} says which template, {@code by} who sends it, and {@code filled} begins with the sample.
 */
class HtmlPostFuzzTest {
    private static final Pattern ESCAPE = Pattern.compile("%u([0-9a-fA-F]{4})|%([0-9a-fA-F]{2})|\\+");
    private static final Pattern MARKUP =
            Pattern.compile("<(script|img|svg|iframe|base|meta|link|object|embed|style|plaintext)\\b");
    private static final Map<String, Filled> SAMPLES = samples();

    @DictionaryFile(resourcePath = "/fuzz.dict")
    @FuzzTest
    void whatIsSentIsDrawnAsTextAndComesBack(byte[] body) {
        Map<String, List<String>> sent = parameters(new String(body, UTF_8));
        Party by = Forms.EVERYBODY.get(Math.floorMod(value(sent, "by").hashCode(), Forms.EVERYBODY.size()));
        newest(value(sent, "form")).ifPresent(template -> {
            FormDocument before = sent.containsKey("filled") && SAMPLES.containsKey(template.id())
                    ? SAMPLES.get(template.id()).document()
                    : FormDocument.empty();
            FormDocument after = HtmlPost.of(sent).applyTo(template, Forms.response(template, before), by, Forms.NOW);

            Browser page = draw(template, after, by);
            Map<String, List<String>> again = page.press("save");
            FormDocument saved = HtmlPost.of(again).applyTo(template, Forms.response(template, after), by, Forms.NOW);
            if (!saved.equals(after)) {
                assertThat(draw(template, saved, by).press("save")).isEqualTo(again);
            }
        });
    }

    private static Optional<FormTemplate> newest(String id) {
        return TemplateLibrary.bundled().all().stream()
                .filter(template -> template.id().equals(id))
                .reduce((older, newer) -> newer);
    }

    private static Browser draw(FormTemplate template, FormDocument document, Party viewer) {
        var view = Forms.view(template, document, viewer, template.validate(document));
        String html = Forms.editing().render(view);
        assertThat(MARKUP.matcher(html.toLowerCase(Locale.ROOT)).find()).isFalse();
        assertThat(MARKUP.matcher(HtmlRenderer.reading().render(view).toLowerCase(Locale.ROOT))
                        .find())
                .isFalse();
        Browser page = Browser.open(html);
        for (Element element : page.page().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on")) {
                    throw new AssertionError("An attribute that runs: " + attribute.getKey());
                }
            }
        }
        return page;
    }

    private static Map<String, List<String>> parameters(String body) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int cut = pair.indexOf('=');
            String name = unescaped(cut < 0 ? pair : pair.substring(0, cut));
            parameters
                    .computeIfAbsent(name, n -> new ArrayList<>())
                    .add(cut < 0 ? "" : unescaped(pair.substring(cut + 1)));
        }
        return parameters;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(m -> {
            String digits = m.group(1) == null ? m.group(2) : m.group(1);
            char c = digits == null ? ' ' : (char) Integer.parseInt(digits, 16);
            return Matcher.quoteReplacement(String.valueOf(c));
        });
    }

    private static String value(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private static Map<String, Filled> samples() {
        Map<String, Filled> samples = new LinkedHashMap<>();
        Forms.samples().forEach(sample -> samples.putIfAbsent(sample.template().id(), sample));
        return samples;
    }
}
