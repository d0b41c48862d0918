package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write stays text in a picture, too. */
class PicturesEscapingTest {
    private static final Set<String> PLACES =
            Set.of("x", "y", "width", "height", "d", "viewBox", "viewbox", "direction");

    private static final Map<String, List<String>> harmless = new HashMap<>();

    static Stream<String> hostile() {
        return Hostile.TEXTS.stream();
    }

    @BeforeAll
    static void drawHarmlessWords() {
        Drawn.everyPicture("plain words", 1, Locale.UK)
                .forEach((name, picture) -> harmless.put(name, skeleton(Drawn.page(picture))));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextMakesAnElementOrAnAttributeInAPictureAndItsListShowsItAsItWasWritten(String text) {
        Drawn.everyPicture(text, 1, Locale.UK).forEach((name, picture) -> {
            Document page = Drawn.page(picture);
            assertThat(skeleton(page)).as(name).isEqualTo(harmless.get(name));
            if (List.of("strengths", "goals", "life maps").contains(name)) {
                assertThat(page.select("details .rf-picture__said"))
                        .isNotEmpty()
                        .allMatch(said -> said.wholeText().equals(Hostile.readable(text)));
            }
        });
    }

    /** Everything but texts and where they stand; as many lines as a text needs count as one. */
    private static List<String> skeleton(Document page) {
        List<String> skeleton = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            List<String> attributes = new ArrayList<>();
            element.attributes().forEach(a -> {
                boolean place = PLACES.contains(a.getKey());
                attributes.add(place ? a.getKey() : a.getKey() + "=" + a.getValue());
            });
            String one = element.parents().size() + " " + element.tagName() + " " + attributes;
            boolean line = element.tagName().equals("text")
                    && !skeleton.isEmpty()
                    && skeleton.get(skeleton.size() - 1).equals(one);
            if (!line) {
                skeleton.add(one);
            }
        }
        return skeleton;
    }
}
