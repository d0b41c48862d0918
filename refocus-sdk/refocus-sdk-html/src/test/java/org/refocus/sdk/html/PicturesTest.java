package org.refocus.sdk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.view.FormView;

/** What the pictures show, and what stands below them in words. */
class PicturesTest {
    private static final FormView WORKSHEET = Drawn.sample("person-asha/strengths-worksheet", Forms.ASHA);
    private static final FormView PLAN = Drawn.sample("person-asha/care-plan", Forms.ASHA);
    private static final FormView GUIDE = Drawn.sample("person-asha/vtp-guide", Forms.ASHA);

    @Test
    void aStrengthsMapHasACardForEachPartOfLifeWithWhatIsThereAndWhatIsHopedFor() {
        Document page = Drawn.page(Drawn.PICTURES.strengths(WORKSHEET));

        for (String size : List.of("wide", "narrow")) {
            Elements map = page.select("svg.rf-picture__drawing--" + size);
            assertThat(map.select("g.rf-picture__card")).hasSize(7);
            assertThat(map.select("g.rf-picture__sign text").eachText()).containsExactly("Asha Example");
            assertThat(map.select("g.rf-picture__legend text").eachText())
                    .containsExactly("Current situation", "Desires and aspirations", "Personal and social resources");
            Element home = map.select("g.rf-picture__card").first();
            assertThat(home.text()).contains("Daily living situation", "I run a tidy flat", "and 2 more");
            assertThat(home.select("path[d*=" + Symbol.BEAD.path + "]")).hasSize(2);
            assertThat(home.select("path[d*=" + Symbol.DIAMOND.path + "]")).hasSize(2);
            assertThat(home.select("path[d*=" + Symbol.STAR.path + "]")).hasSize(2);
            assertThat(map.select("g.rf-picture__card").get(6).text()).isEqualTo("Other Nothing noted yet");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8, 12})
    void aServiceMayHaveAsManyPartsOfLifeAsItLikes(int domains) {
        FormTemplate template = Drawn.worksheetOf(domains);
        FormDocument full = Forms.full(template, node -> Forms.fitting(node, "Some words"));
        Document page =
                Drawn.page(Drawn.PICTURES.strengths(Drawn.agreed(template, full, Forms.ASHA, Locale.UK, Drawn.SPRING)));

        assertThat(page.select("svg.rf-picture__drawing--wide g.rf-picture__card"))
                .hasSize(domains);
        assertThat(page.select("svg.rf-picture__drawing--wide g.rf-picture__leaf"))
                .hasSize(domains);
        assertThat(page.select(".rf-picture__words > ul > li")).hasSize(domains);
    }

    @Test
    void whatIsTooHighForAPageOfPaperHangsOnSeveralSheets() {
        Document map = Drawn.page(Drawn.PICTURES.strengths(WORKSHEET));
        Document changes =
                Drawn.page(Drawn.everyPicture("Some words", 9, Locale.UK).get("changes"));

        assertThat(map.select("svg.rf-picture__drawing--wide title").eachText())
                .containsExactly("Strengths map: Asha Example, sheet 1/2", "Strengths map: Asha Example, sheet 2/2");
        assertThat(map.select("svg.rf-picture__drawing--narrow title").eachText())
                .containsExactly("Strengths map: Asha Example");
        for (Element sheet : changes.select("svg.rf-picture__drawing--wide")) {
            assertThat(Integer.parseInt(sheet.attr("viewBox").split(" ")[3])).isLessThan(1300);
        }
        assertThat(changes.select("svg.rf-picture__drawing--wide").size()).isGreaterThan(1);
    }

    @Test
    void aSummaryHasPartsOfLifeWithoutColumns() {
        FormView summary = Drawn.sample("person-asha/clinical-summary", Forms.ASHA);
        Document page = Drawn.page(Drawn.PICTURES.strengths(summary));

        assertThat(page.select("svg.rf-picture__drawing--wide g.rf-picture__card"))
                .hasSize(7);
        assertThat(page.select("g.rf-picture__legend")).isEmpty();
        assertThat(page.select("g.rf-picture__card path")).isNotEmpty();
    }

    @Test
    void aLadderHasItsFirstStepAtTheBottomAndSaysHowFarEachIs() {
        Document page = Drawn.page(Drawn.PICTURES.goals(PLAN));
        Element ladder = page.selectFirst("svg");

        assertThat(page.select("figcaption").eachText()).startsWith("Goal 1", "Goal 2", "Goal 3");
        assertThat(ladder.selectFirst("g.rf-picture__card").text()).startsWith("I want to run a mending table");
        List<String> steps = ladder.select("g.rf-picture__step").eachText();
        assertThat(steps).hasSize(6);
        assertThat(steps.get(5)).startsWith("Go and see Gwilym").contains("Done", "Me \u00b7 Thursday 11 June");
        assertThat(steps.get(4)).startsWith("Sort the donated tools").contains("Under way");
        assertThat(steps.get(0)).contains("Planned", "Sam Specimen");
        assertThat(ladder.select("g.rf-picture__step").get(5).select("path[d*=" + Symbol.TICK.path + "]"))
                .hasSize(1);
        assertThat(page.select("svg").get(1).select("path[d*=" + Symbol.LET_GO.path + "]"))
                .hasSize(1);
    }

    @Test
    void aGoalWithoutStepsSaysSo() {
        FormDocument plan = Drawn.with(Forms.sample("person-asha/care-plan").document(), "/goals/0/steps", List.of());
        FormView view = Drawn.agreed(Forms.template("care-plan"), plan, Forms.ASHA, Locale.UK, Drawn.SPRING);

        assertThat(Drawn.page(Drawn.PICTURES.goals(view)).selectFirst("figure").text())
                .contains("No steps yet");
    }

    @Test
    void eachLifeMapThatSomethingWasSaidOfIsDrawnWithWhoseWordsTheyAre() {
        Document page = Drawn.page(Drawn.PICTURES.lifeMaps(GUIDE));

        assertThat(page.select("figcaption").eachText())
                .containsExactly(
                        "Relationships map",
                        "Background map",
                        "Who am I map",
                        "Preferences map",
                        "Choices map",
                        "Respect map");
        assertThat(page.select("svg")
                        .get(2)
                        .select("g.rf-picture__card")
                        .eachText()
                        .get(0))
                .contains("Mender, aunt, swimmer, cook")
                .endsWith("The person's own words");
        assertThat(page.select("svg").get(2).select("rect").eachAttr("class"))
                .containsExactly("rf-picture__paper", "rf-picture__dashed-paper");
        assertThat(new HashSet<>(
                        page.select("g.rf-picture__emblem path:nth-child(3)").eachAttr("d")))
                .hasSize(6);
        assertThat(Drawn.page(Drawn.PICTURES.lifeMaps(Drawn.sample("person-tomasz/vtp-guide", Forms.ASHA)))
                        .select("figcaption")
                        .eachText())
                .containsExactly("Background map", "Choices map");
    }

    @Test
    void aTimelineTellsWhatWasKeptRewordedAchievedAndLetGo() {
        Document page = Drawn.page(Drawn.PICTURES.changes(PLAN, changed()));

        Map<String, String> told = new LinkedHashMap<>();
        for (Element fate : page.select(".rf-picture__words > ul > li")) {
            told.put(fate.ownText(), fate.select("> ul > li").text());
        }
        assertThat(told.keySet()).containsExactly("Achieved", "Under way", "In other words", "New", "Kept", "Let go");
        assertThat(told.get("Achieved")).isEqualTo("Goals, Steps: " + what(0, 1) + " (Done)");
        assertThat(told.get("Under way")).isEqualTo("Goals, Steps: " + what(0, 2) + " (Under way)");
        assertThat(told.get("In other words"))
                .contains("Before: I turn up. That\u2019s half of running anything. Now: I always turn up.")
                .contains("Look at it again on: Before: 7 October 2026 Now: 7 January 2027");
        assertThat(told.get("New")).isEqualTo("Goals, Strengths it builds on: A loud laugh.");
        assertThat(told.get("Kept")).contains("I want to run a mending table", what(0, 0));
        assertThat(told.get("Let go")).contains(what(0, 4), "Being useful, and making things last");
        assertThat(page.select("svg").first().text()).contains("Agreed on 27 May 2026", "Agreed on 2 November 2026");
        assertThat(page.select("svg.rf-picture__drawing--wide g.rf-picture__strand text")
                        .eachText())
                .containsSubsequence("Achieved", "Under way", "In other words", "New", "Kept", "Let go");
    }

    private static String what(int goal, int step) {
        return PLAN.at("/goals/" + goal + "/steps/" + step).orElseThrow().valueOf("what");
    }

    private static FormView changed() {
        FormDocument plan = Forms.sample("person-asha/care-plan").document();
        plan = Drawn.with(plan, "/goals/0/steps/1/state", "done");
        plan = Drawn.with(plan, "/goals/0/steps/2/state", "under-way");
        plan = Drawn.with(plan, "/goals/0/steps/4/state", "let-go");
        plan = Drawn.with(plan, "/goals/0/strengths/2/text", "I always turn up.");
        plan = Drawn.with(plan, "/goals/0/values/0", "");
        plan = Drawn.with(
                plan,
                "/goals/0/strengths/-",
                Map.of(
                        "text",
                        "A loud laugh.",
                        "voice",
                        "worker",
                        "recordedBy",
                        "worker-sam",
                        "recordedAt",
                        "2026-10-01T10:00:00Z",
                        "audience",
                        "team"));
        plan = Drawn.with(plan, "/reviewOn", "2027-01-07");
        return Drawn.agreed(Forms.template("care-plan"), plan, Forms.ASHA, Locale.UK, Drawn.AUTUMN);
    }

    @Test
    void whatOnlyCameToOtherEyesOrMovedWasKept() {
        FormDocument plan = Forms.sample("person-asha/care-plan").document();
        FormView shared = Drawn.agreed(
                Forms.template("care-plan"),
                Drawn.with(plan, "/goals/0/words/audience", "my-circle"),
                Forms.ASHA,
                Locale.UK,
                Drawn.AUTUMN);
        Document page = Drawn.page(Drawn.PICTURES.changes(PLAN, shared));

        assertThat(page.select(".rf-picture__words > ul > li")).hasSize(1);
        assertThat(page.select(".rf-picture__words > ul > li").first().ownText())
                .isEqualTo("Kept");
    }

    @Test
    void aTimelineIsForOneViewer() {
        FormView others = Drawn.sample("person-asha/care-plan", Forms.SISTER);

        assertThatThrownBy(() -> Drawn.PICTURES.changes(others, PLAN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, 2 of 3 people", "2026-11-28, 1 of 3 people"})
    void aTeamSeesHowManyPeopleHaveACurrentRecord(LocalDate today, String told) {
        FormTemplate worksheet = Forms.template("strengths-worksheet");
        List<FormResponse> agreed = List.of(
                Drawn.agreed(worksheet, "a", Drawn.SPRING),
                Drawn.agreed(worksheet, "b", Drawn.AUTUMN),
                Drawn.agreed(worksheet, "b", Drawn.SPRING),
                Drawn.agreed(worksheet, "somebody-elsewhere", Drawn.AUTUMN));
        Set<String> people = new LinkedHashSet<>(List.of("a", "b", "c"));
        Document page = Drawn.page(Drawn.PICTURES.team(people, List.of(worksheet), agreed, today, Locale.UK));

        int count = told.charAt(0) - '0';
        assertThat(page.select(".rf-picture__words li").eachText()).containsExactly("Strengths worksheet: " + told);
        assertThat(page.select("svg.rf-picture__drawing--wide text").eachText())
                .containsExactly("Strengths worksheet", told);
        assertThat(page.select("svg.rf-picture__drawing--wide path.rf-picture__solid"))
                .hasSize(count);
        assertThat(page.select("svg.rf-picture__drawing--wide path.rf-picture__stroke"))
                .hasSize(3 - count);
        assertThat(page.html()).doesNotContain("somebody-elsewhere");
    }

    @Test
    void aRecordThatKeepsIsCurrentHoweverOldItIsAndALargeTeamIsABar() {
        FormTemplate sheet = Forms.template("information-sheet");
        Set<String> people = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            people.add("person-" + i);
        }
        List<FormResponse> agreed = List.of(Drawn.agreed(sheet, "person-1", Drawn.SPRING));
        String drawn = Drawn.PICTURES.team(people, List.of(sheet), agreed, LocalDate.of(2040, 1, 1), Locale.UK);

        assertThat(Drawn.page(drawn).text()).contains("1 of 300 people");
        assertThat(Drawn.page(drawn).select("svg.rf-picture__drawing--wide rect"))
                .hasSize(2);
    }

    @Test
    void whereThereIsNothingToDrawThereIsNoPicture() {
        for (FormTemplate template : Forms.templates()) {
            FormView blank = Drawn.agreed(template, FormDocument.empty(), Forms.ASHA, Locale.UK, Drawn.SPRING);
            assertThat(Drawn.PICTURES.strengths(blank)).isEmpty();
            assertThat(Drawn.PICTURES.goals(blank)).isEmpty();
            assertThat(Drawn.PICTURES.lifeMaps(blank)).isEmpty();
            assertThat(Drawn.PICTURES.changes(blank, blank)).isEmpty();
        }
        assertThat(Drawn.PICTURES.strengths(PLAN)).isEmpty();
        assertThat(Drawn.PICTURES.goals(WORKSHEET)).isEmpty();
        assertThat(Drawn.PICTURES.goals(Drawn.sample("person-asha/clinical-summary", Forms.ASHA)))
                .isEmpty();
        assertThat(Drawn.PICTURES.lifeMaps(PLAN)).isEmpty();
        assertThat(Drawn.PICTURES.team(Set.of(), List.of(), List.of(), LocalDate.of(2026, 1, 1), Locale.UK))
                .isEmpty();
    }

    @Test
    void theListInWordsHoldsEveryWordThatTheDrawingFoldsAway() {
        String text = "word ".repeat(400).strip();
        Drawn.everyPicture(text, 3, Locale.UK).forEach((name, picture) -> {
            if (!name.equals("team")) {
                Document page = Drawn.page(picture);
                assertThat(page.select("svg text").text())
                        .as(name)
                        .contains("\u2026")
                        .doesNotContain(text);
                assertThat(page.select("details .rf-picture__said").eachText())
                        .as(name)
                        .contains(text);
            }
        });
    }

    @Test
    void everyDrawingHasANameADescriptionAndTheSameInWords() {
        for (Locale locale : List.of(Locale.UK, Locale.forLanguageTag("cy"), Locale.forLanguageTag("ar-XB"))) {
            Drawn.everyPicture("Some words", 2, locale).forEach((name, picture) -> {
                Document page = Drawn.page(picture);
                assertThat(page.select("figure")).as(name).isNotEmpty();
                for (Element svg : page.select("svg")) {
                    assertThat(svg.attr("role")).isEqualTo("img");
                    assertThat(svg.child(0).tagName()).isEqualTo("title");
                    assertThat(svg.child(1).tagName()).isEqualTo("desc");
                    assertThat(svg.attr("aria-labelledby"))
                            .isEqualTo(svg.child(0).id());
                    assertThat(svg.attr("aria-describedby"))
                            .isEqualTo(svg.child(1).id());
                    assertThat(svg.child(0).text()).isNotBlank().doesNotContain("{");
                    assertThat(svg.child(1).text()).isNotBlank().doesNotContain("{");
                }
                for (Element figure : page.select("figure")) {
                    assertThat(figure.select("> details > summary")).hasSize(1);
                    assertThat(figure.select("> details li")).isNotEmpty();
                }
                List<String> ids = page.select("[id]").eachAttr("id");
                assertThat(ids).doesNotHaveDuplicates();
            });
        }
    }

    @Test
    void aPictureSpeaksTheReadersLanguage() {
        Drawn.everyPicture("Geiriau", 2, Locale.forLanguageTag("cy")).forEach((name, picture) -> {
            Document page = Drawn.page(picture);
            assertThat(page.select("figure").first().attr("lang")).isEqualTo("cy");
            assertThat(page.select("summary").first().text()).isEqualTo("Yr un peth mewn geiriau");
            assertThat(page.select("figure [lang=en]")).as(name).isEmpty();
        });
        String turned =
                Drawn.everyPicture("Words", 2, Locale.forLanguageTag("ar-XB")).get("strengths");
        assertThat(Drawn.page(turned).select("figure").attr("dir")).isEqualTo("rtl");
    }

    @Test
    void whatAViewerMayNotSeeIsInNoPicture() {
        for (var viewer : Forms.EVERYBODY) {
            for (String who : List.of("person-asha", "person-tomasz")) {
                for (FormView view : List.of(
                        Drawn.sample(who + "/strengths-worksheet", viewer),
                        Drawn.sample(who + "/care-plan", viewer),
                        Drawn.sample(who + "/vtp-guide", viewer))) {
                    String drawn = Drawn.PICTURES.strengths(view)
                            + Drawn.PICTURES.goals(view)
                            + Drawn.PICTURES.lifeMaps(view)
                            + Drawn.PICTURES.changes(view, view);
                    List<String> seen = new ArrayList<>();
                    view.nodes().forEach(node -> Easel.entries(node).forEach(entry -> seen.add(entry.valueOf("text"))));
                    for (Element said : Drawn.page(drawn).select("details li > .rf-picture__said")) {
                        assertThat(seen.contains(said.wholeText())
                                        || view.find(said.text()).size() > 0)
                                .isTrue();
                    }
                }
            }
        }
        FormView hers = Drawn.sample("person-asha/vtp-guide", Forms.SISTER);
        assertThat(Drawn.PICTURES.lifeMaps(hers)).contains("In the middle: me").doesNotContain("button box");
    }

    @Test
    void theSameIsAlwaysDrawnTheSameWay() {
        assertThat(Drawn.everyPicture("Some words", 3, Locale.UK))
                .isEqualTo(Drawn.everyPicture("Some words", 3, Locale.UK));
    }

    @Test
    void aPictureNeedsNothingFromElsewhere() {
        Drawn.everyPicture("https://elsewhere.invalid/x.png", 2, Locale.UK).forEach((name, picture) -> {
            Document page = Drawn.page(picture);
            assertThat(page.select("script, style, image, use, img, a, foreignObject, [href], [style], [src]"))
                    .as(name)
                    .isEmpty();
            page.getAllElements()
                    .forEach(element -> element.attributes()
                            .forEach(attribute -> assertThat(attribute.getKey())
                                    .doesNotStartWith("on")
                                    .doesNotStartWith("xlink")));
            page.select("svg [class], svg")
                    .forEach(element -> element.attributes().forEach(attribute -> {
                        if (!attribute.getKey().equals("xmlns")) {
                            assertThat(attribute.getValue())
                                    .doesNotContain("url(")
                                    .doesNotContain("http");
                        }
                    }));
        });
    }

    @Test
    void theSheetKnowsEveryPartOfThePictures() {
        Set<String> used = new HashSet<>();
        Drawn.everyPicture("Some words", 9, Locale.UK)
                .values()
                .forEach(picture -> Drawn.page(picture)
                        .select(".rf-pictures, .rf-picture, svg, svg *, details [class]")
                        .forEach(element -> used.addAll(element.classNames())));
        used.removeIf(name -> !name.startsWith("rf-picture"));
        // Hooks for a host; our own sheet has nothing to say about them.
        used.removeIf(name -> name.matches(
                "rf-picture--.*" + "|rf-picture__(card|sign|legend|leaf|rails|step|emblem|strand|team-row)"));

        assertThat(used).isNotEmpty().allMatch(name -> HtmlAssets.picturesCss().contains("." + name));
        assertThat(HtmlAssets.picturesCss().length()).isLessThan(6_000);
        assertThat(HtmlAssets.picturesCss())
                .contains("forced-colors: active", "@media print", "prefers-color-scheme: dark")
                .doesNotContain("url(", "@import")
                .doesNotContainPattern("(margin|padding|border)-(left|right)");
    }
}
