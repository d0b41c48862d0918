package org.refocus.sdk.testkit.caseload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refocus.model.Audience;
import org.refocus.model.Entry;
import org.refocus.model.FormType;
import org.refocus.model.ValuesGuide;
import org.refocus.model.ValuesGuide.Area;
import org.refocus.sdk.testkit.caseload.Moment.Stage;

/** The guide to values and treatment preferences, filled over two conversations. */
final class GuidePages {
    private final Setting setting;
    private final Life life;
    private final Timeline timeline;

    GuidePages(Setting setting, Life life, Timeline timeline) {
        this.setting = setting;
        this.life = life;
        this.timeline = timeline;
    }

    ValuesGuide write(Stage stage) {
        Map<String, Area> areas = new LinkedHashMap<>();
        Map<String, List<Entry>> story = new LinkedHashMap<>();
        Map<String, List<Entry>> maps = new LinkedHashMap<>();
        first(areas, Scribe.of(life, timeline.at(FormType.VALUES_GUIDE, 0, Stage.BEGUN)));
        if (stage != Stage.BEGUN) {
            Scribe scribe = Scribe.of(life, timeline.at(FormType.VALUES_GUIDE, 0, Stage.WHOLE));
            second(areas, scribe);
            own(story, maps, scribe);
        }
        return new ValuesGuide(
                life.person().name(),
                life.workerName(),
                setting.offered(FormType.VALUES_GUIDE, "areas", areas),
                setting.offered(FormType.VALUES_GUIDE, "narrative", story),
                setting.offered(FormType.VALUES_GUIDE, "lifeMaps", maps));
    }

    private void first(Map<String, Area> areas, Scribe scribe) {
        Dice dice = life.dice("guide, first");
        areas.put("cultural-identity", talk("culture", scribe));
        if (dice.chance(80)) {
            areas.put("religion-spirituality", talk("faith", scribe));
        }
        areas.put(
                "social-roles",
                new Area(
                        List.of(
                                scribe.said(life.say("role", "helpful")),
                                scribe.byWorker(life.say("role", "worker"), Audience.WORKER)),
                        List.of(scribe.said(life.say("role", "important"))),
                        null));
        Strand passion = life.passions().get(0);
        areas.put(
                "other-identity",
                new Area(
                        List.of(scribe.said(life.say(passion, "who"))),
                        List.of(
                                scribe.said(life.say(passion, "value")),
                                scribe.said(life.say(life.passions().get(1), "value"))),
                        null));
    }

    private void second(Map<String, Area> areas, Scribe scribe) {
        Dice dice = life.dice("guide, second");
        if (dice.chance(70)) {
            areas.put("gender", talk("gender", scribe));
        }
        if (dice.chance(60)) {
            areas.put("sexuality", new Area(List.of(), List.of(), true));
        }
        areas.put("meaning-of-experience", talk("meaning", scribe));
        if (dice.chance(85)) {
            areas.put("previous-services", talk("service", scribe));
        }
        if (dice.chance(70)) {
            areas.put("stigma-discrimination", talk("stigma", scribe));
        }
        areas.put(
                "treatment-preferences",
                new Area(
                        List.of(scribe.said(life.say("way", "helpful"))),
                        List.of(scribe.said(life.say("way", "important")), scribe.agreed(life.say("way", "agreed"))),
                        null));
    }

    /** What the person writes at home: some of it stays there, and some is for those close. */
    private void own(Map<String, List<Entry>> story, Map<String, List<Entry>> maps, Scribe scribe) {
        Dice dice = life.dice("guide, own");
        if (dice.chance(60)) {
            story.put("life-so-far", List.of(scribe.wrote(life.say("story", "life-so-far"), Audience.MY_CIRCLE)));
            story.put("what-helps", List.of(scribe.wrote(life.say("story", "what-helps"), Audience.TEAM)));
        }
        if (dice.chance(55)) {
            story.put("learned", List.of(scribe.wrote(life.say("private", "line"), Audience.ONLY_ME)));
        }
        if (dice.chance(50)) {
            story.put("respected", List.of(scribe.wrote(life.say("story", "respected"), Audience.WORKER)));
        }
        if (dice.chance(35)) {
            maps.put(
                    "relationships",
                    List.of(
                            scribe.wrote(life.say("map", "relationships"), Audience.MY_CIRCLE),
                            scribe.toldAtHome(life.say("circle", "line"))));
        }
        if (dice.chance(45)) {
            maps.put("who-am-i", List.of(scribe.wrote(life.say("map", "who-am-i"), Audience.TEAM)));
        }
    }

    private Area talk(String kind, Scribe scribe) {
        return new Area(
                List.of(scribe.said(life.say(kind, "helpful"))),
                List.of(scribe.said(life.say(kind, "important"))),
                null);
    }
}
