package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.refocus.examples.clinic.Scenario.Answer;

/**
 * What somebody writes into one form, from the first half to a later change.
 *
 * @param form the form's id
 * @param title its name on the page
 * @param home the page on which it is begun
 * @param who who fills it in
 * @param begun what is written first
 * @param missing the place that is then still missing
 * @param rest what completes it
 * @param change what is changed after it was agreed
 */
record Journey(
        String form,
        String title,
        String home,
        String who,
        List<Answer> begun,
        String missing,
        List<Answer> rest,
        List<Answer> change) {

    /** Says whether every page on the way is looked at closely, and not only those where forms differ most. */
    boolean isTypical() {
        return form.equals("strengths-worksheet") || form.equals("partnership-proposal");
    }

    /** Returns a text that must be there to be read in the end. */
    String words() {
        return begun.get(0).text();
    }

    String changedWords() {
        return change.get(0).text();
    }

    @Override
    public String toString() {
        return form;
    }

    static Stream<Journey> all() {
        return Stream.of(
                ofDelroy("information-sheet", "Information sheet")
                        .begins("/notes/values/-/text", "Ask me before you ring my sister.", "/how", "in-person")
                        .misses("/givenOn")
                        .completes("/givenOn", "2026-10-01", "/language", "en-GB", "/how", "in-person")
                        .changes("/notes/goals/-/text", "I want to learn to sail."),
                ofDelroy("vtp-guide", "Values and treatment preferences")
                        .begins(
                                "/areas/cultural-identity/helpful/-/text",
                                "My grandmother's proverbs.",
                                "/areas/sexuality/declined",
                                "true",
                                "/workerName",
                                "")
                        .misses("/workerName")
                        .completes(
                                "/workerName",
                                "Sam Specimen",
                                "/narrative/life-so-far/-/text",
                                "I drove the night bus for nine years.",
                                "/lifeMaps/relationships/-/text",
                                "My dog, my brother, the café.")
                        .changes("/areas/treatment-preferences/important/-/text", "No appointments before ten."),
                ofDelroy("strengths-worksheet", "Strengths worksheet")
                        .begins(
                                "/domains/daily-living/current/-/words/text",
                                "I cook for eight without a recipe.",
                                "/domains/daily-living/current/-/kind",
                                "internal")
                        .misses("/updatedOn")
                        .completes(
                                "/updatedOn",
                                "2026-10-02",
                                "/domains/health/resources/-/words/text",
                                "The walking group on Fridays.",
                                "/domains/health/resources/-/kind",
                                "external")
                        .changes("/domains/occupational/desires/-/words/text", "A stall on the market."),
                ofDelroy("clinical-summary", "Agreed summary for the clinical record")
                        .begins("/values/gender/-/text", "It does not matter to me who comes.")
                        .misses("/summarisedOn")
                        .completes(
                                "/summarisedOn",
                                "2026-10-03",
                                "/strengths/financial/-/text",
                                "Never late with the rent.",
                                "/goals/-/number",
                                "1",
                                "/goals/-/words/text",
                                "Sell my hot sauce on the market.")
                        .changes("/strengths/other/-/text", "Delroy whistles in tune."),
                ofDelroy("care-plan", "Personally valued goals and care plan")
                        .begins(
                                "/goals/-/words/text",
                                "I want a stall on the market by spring.",
                                "/goals/-/number",
                                "1",
                                "/goals/-/origin",
                                "own")
                        .misses("/plannedOn")
                        .completes(
                                "/plannedOn",
                                "2026-10-04",
                                "/goals/0/direction",
                                "approach",
                                "/goals/0/strengths/-/text",
                                "I cook for eight without a recipe.",
                                "/goals/0/steps/-/what",
                                "Ask at the market office.",
                                "/goals/0/steps/-/who",
                                "person",
                                "/goals/0/steps/-/kind",
                                "independent",
                                "/goals/0/steps/-/state",
                                "planned")
                        .changes("/coaching/grow-goal/-/text", "A queue at my stall on a Saturday."),
                new Draft("partnership-proposal", "Partnership project proposal", "/team", "worker-sam")
                        .begins(
                                "/title",
                                "A garden behind the clinic",
                                "/description",
                                "Six raised beds, dug and planted by people and workers.",
                                "/planningTeam/-/name",
                                "Mei Example",
                                "/planningTeam/-/role",
                                "person")
                        .misses("/benefits")
                        .completes(
                                "/benefits",
                                "Fresh air, fresh beans, and a reason to meet.",
                                "/planningTeam/-/name",
                                "Sam Specimen",
                                "/planningTeam/-/role",
                                "worker",
                                "/costs/-/item",
                                "Soil",
                                "/costs/-/category",
                                "other",
                                "/costs/-/amount",
                                "120.50",
                                "/costs/-/justification",
                                "The cheapest of three offers.",
                                "/total",
                                "120.50")
                        .changes("/benefits", "Fresh air, fresh beans, and neighbours who wave."),
                ofLena("supervision-reflection", "Supervision reflection")
                        .begins("/questions/knowing-people/-/text", "I know Tomasz's plans and not yet Mei's.")
                        .misses("/reflectedOn")
                        .completes("/month", "7", "/reflectedOn", "2026-10-05", "/discuss", "true")
                        .changes("/questions/goals-and-ways/-/text", "Ask Mei about the sea."),
                ofLena("unseen-observer", "The unseen observer")
                        .begins(
                                "/aspects/eating-patterns/guess",
                                "They eat standing up.",
                                "/aspects/eating-patterns/closeness",
                                "4")
                        .misses("/doneOn")
                        .completes("/doneOn", "2026-10-06", "/country", "Peru")
                        .changes("/country", "Bolivia"),
                ofLena("personal-awareness", "Personal awareness")
                        .begins("/attributes/culture/describe/-/text", "Two languages at one table.")
                        .misses("/doneOn")
                        .completes("/doneOn", "2026-10-07")
                        .changes("/attributes/gender/relationships/-/text", "I ask what people prefer."),
                ofLena("own-strengths", "My own strengths")
                        .begins("/headings/skills/-/text", "I can wait.")
                        .misses("/doneOn")
                        .completes("/doneOn", "2026-10-08")
                        .changes("/headings/gifts/-/text", "A loud laugh."));
    }

    private static Draft ofDelroy(String form, String title) {
        return new Draft(form, title, "/people/person-delroy", "worker-sam");
    }

    private static Draft ofLena(String form, String title) {
        return new Draft(form, title, "/workers/worker-lena", "worker-lena");
    }

    /** A journey being told. */
    private static final class Draft {
        private final String form;
        private final String title;
        private final String home;
        private final String who;
        private List<Answer> begun = List.of();
        private String missing = "";
        private List<Answer> rest = List.of();

        Draft(String form, String title, String home, String who) {
            this.form = form;
            this.title = title;
            this.home = home;
            this.who = who;
        }

        Draft begins(String... placesAndTexts) {
            begun = answers(placesAndTexts);
            return this;
        }

        Draft misses(String place) {
            missing = place;
            return this;
        }

        Draft completes(String... placesAndTexts) {
            rest = answers(placesAndTexts);
            return this;
        }

        Journey changes(String... placesAndTexts) {
            return new Journey(form, title, home, who, begun, missing, rest, answers(placesAndTexts));
        }

        private static List<Answer> answers(String... placesAndTexts) {
            List<Answer> answers = new ArrayList<>();
            List<String> all = Arrays.asList(placesAndTexts);
            for (int i = 0; i < all.size(); i += 2) {
                answers.add(new Answer(all.get(i), all.get(i + 1)));
            }
            return answers;
        }
    }
}
