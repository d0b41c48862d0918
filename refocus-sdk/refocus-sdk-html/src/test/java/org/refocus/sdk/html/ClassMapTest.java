package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.refocus.sdk.html.Forms.Filled;

/** Another system's classes stand on the pages beside ours, or instead of them. */
class ClassMapTest {
    private static Document drawn(String lines) {
        HtmlRenderer renderer = Forms.editing().classes(ClassMap.read(new StringReader(lines)));
        return Browser.open(renderer.render(Forms.view(Forms.sample("person-asha/care-plan"), Forms.SAM)))
                .page();
    }

    @Test
    void aClassOfTheirsStandsBesideOurs() {
        Document page = drawn("rf-button = btn btn-primary");

        assertThat(page.select(".rf-button"))
                .isNotEmpty()
                .allMatch(e -> e.hasClass("btn") && e.hasClass("btn-primary"));
        assertThat(page.select(".btn")).hasSameSizeAs(page.select(".rf-button"));
    }

    @Test
    void aClassOfTheirsStandsInsteadOfOurs() {
        Document page = drawn("instead.rf-textarea = theirs\ninstead.rf-field =");

        assertThat(page.select("textarea"))
                .isNotEmpty()
                .allMatch(e -> e.className().equals("theirs"));
        assertThat(page.select(".rf-field")).isEmpty();
    }

    @Test
    void whatIsSaidOfOneElementGoesBeforeWhatIsSaidOfAll() {
        Document page = drawn("rf-heading = h\nh2.rf-heading = large");

        assertThat(page.select("form h2")).isNotEmpty().allMatch(e -> e.hasClass("large") && !e.hasClass("h"));
        assertThat(page.select("form h3")).isNotEmpty().allMatch(e -> e.hasClass("h"));
    }

    @Test
    void anElementWithoutAClassOfOursMayHaveOneOfTheirs() {
        Document page = drawn("summary = fold");

        assertThat(page.select("form summary"))
                .isNotEmpty()
                .allMatch(e -> e.hasClass("fold") != e.hasClass("rf-about"));
    }

    @Test
    void aLineAboutWhatIsOnNoPageIsRefused() {
        for (String line : Set.of("rf-buton = btn", "button = btn", "instead.rf-buton = btn", "input.rf-x = y")) {
            assertThatThrownBy(() -> ClassMap.read(new StringReader(line)))
                    .as(line)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(line.substring(0, line.indexOf(' ')))
                    .hasMessageContaining("rf-button");
        }
    }

    @Test
    void everyClassOnThePagesCanBeMapped() {
        Set<String> used = new TreeSet<>();
        for (Filled filled : Forms.samples()) {
            for (HtmlRenderer renderer : java.util.List.of(HtmlRenderer.reading(), Forms.editing())) {
                Browser.open(renderer.render(Forms.view(filled, Forms.SAM)))
                        .page()
                        .getAllElements()
                        .forEach(element -> used.addAll(element.classNames()));
            }
        }

        assertThat(ClassMap.known()).containsAll(used);
    }

    @Test
    void readingPagesHaveTheClassesToo() {
        String page = HtmlRenderer.reading()
                .classes(ClassMap.read(new StringReader("rf-quote = q")))
                .render(Forms.view(Forms.sample("person-asha/care-plan"), Forms.SAM));

        assertThat(Browser.open(page).page().select(".rf-quote.q")).isNotEmpty();
    }
}
