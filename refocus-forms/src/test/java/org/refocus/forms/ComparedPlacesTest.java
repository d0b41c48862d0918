package org.refocus.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateChange.Meaning;
import org.refocus.forms.TemplateComparison.Step;
import org.refocus.forms.support.SmallTemplate;

/** Places that come and go, and what is said of a place to those who read it. */
class ComparedPlacesTest {
    private static final String A = "{'a': {'type': 'string'%s}}";
    private static final String AB = "{'a': {'type': 'string'}, 'b': {'type': 'string'}}";

    @Test
    void aNewOptionalPlaceIsAMinorStep() {
        finds(template(A), ordered(), Kind.ADDED_OPTIONAL, "/b", Meaning.NOTHING, Step.MINOR);
    }

    @Test
    void aNewOptionalPlaceMayMeetAnOldAnswerWhereOtherNamesWereOpen() {
        SmallTemplate open = template(A).drop("/additionalProperties");

        finds(open, ordered().drop("/additionalProperties"), Kind.ADDED_OPTIONAL, "/b", Meaning.MAY_FAIL, Step.MAJOR);
    }

    @Test
    void aNewRequiredPlaceIsAMajorStep() {
        SmallTemplate after = ordered().put("/required", json("['b']"));

        finds(template(A), after, Kind.ADDED_REQUIRED, "/b", Meaning.MAY_FAIL, Step.MAJOR);
    }

    @Test
    void aPlaceThatBecomesRequiredMayFailAndTheOtherWayNothingDoes() {
        SmallTemplate strict = template(A).put("/required", json("['a']"));

        finds(template(A), strict, Kind.NEWLY_REQUIRED, "/a", Meaning.MAY_FAIL, Step.MAJOR);
        finds(strict, template(A), Kind.NO_LONGER_REQUIRED, "/a", Meaning.NOTHING, Step.MINOR);
    }

    @Test
    void anAnswerAtAPlaceThatIsGoneFailsOrLosesItsPlace() {
        finds(ordered(), template(A), Kind.REMOVED, "/b", Meaning.MAY_FAIL, Step.MAJOR);
        SmallTemplate open = template(A).drop("/additionalProperties");

        finds(ordered().drop("/additionalProperties"), open, Kind.REMOVED, "/b", Meaning.LOSES_PLACE, Step.MAJOR);
    }

    @Test
    void anItemIsNamedWithAStar() {
        String list = "{'a': {'type': 'array', 'items': {'type': 'string', 'title': '%s'}}}";

        finds(
                template(list.formatted("One")),
                template(list.formatted("Two")),
                Kind.REWORDED,
                "/a/*",
                Meaning.NOTHING,
                Step.PATCH);
    }

    @Test
    void otherWordsAreAPatch() {
        says(", 'title': 'A'", Kind.REWORDED, Step.PATCH);
        says(", 'description': 'A'", Kind.REWORDED, Step.PATCH);
        says(form("'add': 'Add'"), Kind.REWORDED, Step.PATCH);
        says(form("'item': 'Item'"), Kind.REWORDED, Step.PATCH);
        says(form("'guidance': ['Take your time.']"), Kind.REWORDED, Step.PATCH);
        says(form("'widget': 'line'"), Kind.SHOWN_OTHERWISE, Step.PATCH);
        finds(
                place(", 'enum': ['x'], 'x-form': {'options': {'x': 'One'}}"),
                place(", 'enum': ['x'], 'x-form': {'options': {'x': 'Two'}}"),
                Kind.REWORDED,
                "/a",
                Meaning.NOTHING,
                Step.PATCH);
    }

    @Test
    void promptsComeGoAndAreSaidOtherwise() {
        SmallTemplate one = place(form("'prompts': [{'text': 'One?', 'source': 'S'}]"));
        SmallTemplate other = place(form("'prompts': [{'text': 'Other?', 'source': 'S'}]"));

        finds(place(""), one, Kind.PROMPT_ADDED, "/a", Meaning.NOTHING, Step.MINOR);
        finds(one, place(""), Kind.PROMPT_REMOVED, "/a", Meaning.NOTHING, Step.MINOR);
        finds(one, other, Kind.PROMPT_REWORDED, "/a", Meaning.NOTHING, Step.PATCH);
    }

    @Test
    void anotherOrderIsAPatch() {
        SmallTemplate turned = ordered().put("/x-form/order", json("['b', 'a']"));

        finds(ordered(), turned, Kind.REORDERED, "", Meaning.NOTHING, Step.PATCH);
    }

    @Test
    void whatIsHiddenLosesItsPlace() {
        finds(
                place(""),
                place(form("'widget': 'hidden'")),
                Kind.SHOWN_OTHERWISE,
                "/a",
                Meaning.LOSES_PLACE,
                Step.MAJOR);
    }

    @Test
    void whoSeesAgreesAndIsMeantIsAMajorStepThoughNothingFails() {
        finds(
                place(form("'audience': 'only-me'")),
                place(form("'audience': 'team'")),
                Kind.AUDIENCE,
                "/a",
                Meaning.MEANS_OTHERWISE,
                Step.MAJOR);
        SmallTemplate both = place("").put("/x-form/agreedBy", json("['person', 'worker']"));
        finds(place(""), both, Kind.AGREED_BY, "", Meaning.MEANS_OTHERWISE, Step.MAJOR);
        SmallTemplate team = place("").put("/x-form/subject", json("'team'"));
        finds(place(""), team, Kind.SUBJECT, "", Meaning.MEANS_OTHERWISE, Step.MAJOR);
    }

    @Test
    void anAudienceIsSaidOnceForAllThatIsBelow() {
        SmallTemplate team = template(A).put("/x-form/audience", json("'team'"));

        finds(template(A), team, Kind.AUDIENCE, "", Meaning.MEANS_OTHERWISE, Step.MAJOR);
    }

    @Test
    void locksParametersAndPrintedTextFailNothing() {
        says(form("'lock': 'locked'"), Kind.LOCK, Step.MINOR);
        SmallTemplate named = place("").put("/x-form/parameters", json("{'team': 'North'}"));
        finds(place(""), named, Kind.PARAMETER, "", Meaning.NOTHING, Step.MINOR);
        SmallTemplate one = place("").put("/x-form/content", content("One"));
        SmallTemplate two = place("").put("/x-form/content", content("Two"));
        finds(place(""), one, Kind.CONTENT, "", Meaning.NOTHING, Step.MINOR);
        finds(one, two, Kind.CONTENT, "", Meaning.NOTHING, Step.PATCH);
    }

    private static void says(String more, Kind kind, Step step) {
        finds(place(""), place(more), kind, "/a", Meaning.NOTHING, step);
    }

    private static void finds(
            SmallTemplate before, SmallTemplate after, Kind kind, String pointer, Meaning meaning, Step step) {
        assertThat(TemplateComparison.of(before.load(), after.load()).changes())
                .extracting(
                        TemplateChange::kind, TemplateChange::pointer, TemplateChange::meaning, TemplateChange::step)
                .containsExactly(tuple(kind, pointer, meaning, step));
    }

    private static String content(String text) {
        return json("[{'id': 'c', 'title': 'C', 'text': '" + text + "', 'source': 'S'}]");
    }

    private static String form(String keys) {
        return ", 'x-form': {" + keys + "}";
    }

    private static SmallTemplate place(String more) {
        return template(A.formatted(more));
    }

    private static SmallTemplate ordered() {
        return template(AB).put("/x-form/order", json("['a', 'b']"));
    }

    private static SmallTemplate template(String properties) {
        return SmallTemplate.of(json(properties.replace("%s", "")));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
