package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a browser sent, sorted. */
class HtmlPostTest {
    @Test
    void fields_are_what_is_named_by_a_pointer_and_the_last_value_counts() {
        HtmlPost post = HtmlPost.of(Map.of(
                "/a", List.of("false", "true"), "/b", List.of(), "/c/-/text", List.of(""), "token", List.of("t")));

        assertThat(post.fields()).containsOnlyKeys("/a", "/c/-/text").containsEntry("/a", "true");
        assertThat(post.action()).isEmpty();
        assertThat(post.remove()).isEmpty();
    }

    @Test
    void the_button_that_was_pressed_is_the_action() {
        assertThat(HtmlPost.of(Map.of("do", List.of("agree"))).action()).isEqualTo("agree");
        assertThat(HtmlPost.of(Map.of("do", List.of())).action()).isEmpty();
    }

    @Test
    void an_item_to_remove_is_named_by_its_pointer() {
        assertThat(HtmlPost.of(Map.of("do", List.of("remove:/goals/1"))).remove())
                .contains("/goals/1");
        assertThat(HtmlPost.of(Map.of("do", List.of("remove:"))).remove()).isEmpty();
        assertThat(HtmlPost.of(Map.of("do", List.of("remove:goals/1"))).remove())
                .isEmpty();
        assertThat(HtmlPost.of(Map.of("do", List.of("save"))).remove()).isEmpty();
    }

    @Test
    void a_post_keeps_nothing_of_the_map_it_was_made_from_and_tells_no_answer() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Map.of("/a", List.of("MARKER")));
        HtmlPost post = HtmlPost.of(parameters);
        parameters.clear();

        assertThat(post.fields()).hasSize(1);
        assertThat(post.toString()).doesNotContain("MARKER");
    }
}
