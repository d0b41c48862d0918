package org.refocus.sdk.testkit.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refocus.model.Audience;
import org.refocus.model.Entry;
import org.refocus.model.FormType;
import org.refocus.model.InformationSheet;
import org.refocus.model.InformationSheet.How;
import org.refocus.sdk.testkit.caseload.Moment.Stage;

/** The information sheet: how it was given, and a first note or two that the person made on it. */
final class SheetPages {
    private static final List<How> WAYS =
            List.of(How.IN_PERSON, How.IN_PERSON, How.IN_PERSON, How.POST, How.EMAIL, How.ACCESSIBLE_FORMAT);

    private final Setting setting;
    private final Life life;
    private final Instant given;

    SheetPages(Setting setting, Life life, Timeline timeline) {
        this.setting = setting;
        this.life = life;
        this.given = timeline.at(FormType.INFORMATION_SHEET, 0, Stage.WHOLE);
    }

    InformationSheet write() {
        Dice dice = life.dice("sheet");
        Scribe scribe = Scribe.of(life, given);
        Map<String, List<Entry>> notes = new LinkedHashMap<>();
        How how = dice.pick(WAYS);
        if (dice.chance(70)) {
            notes.put("values", List.of(scribe.wrote(life.say("role", "important"), Audience.WORKER)));
        }
        if (dice.chance(60)) {
            notes.put("treatment-preferences", List.of(scribe.wrote(life.say("way", "note"), Audience.TEAM)));
        }
        if (dice.chance(60)) {
            notes.put("strengths", List.of(scribe.wrote(life.say(life.passions().get(0), "who"), Audience.WORKER)));
        }
        if (dice.chance(75)) {
            Strand hoped = life.passions().get(dice.below(2));
            notes.put("goals", List.of(scribe.wrote(life.say(hoped, "hope"), Audience.WORKER)));
        }
        return new InformationSheet(
                life.person().name(),
                setting.team(Integer.parseInt(life.person().team().substring(5)) - 1)
                        .name(),
                life.workerName(),
                LocalDate.ofInstant(given, ZoneOffset.UTC),
                how,
                "en-GB",
                setting.offered(FormType.INFORMATION_SHEET, "notes", notes));
    }
}
