package org.refocus.sdk.testkit.caseload;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.model.FormType;
import org.refocus.model.Strength;
import org.refocus.model.StrengthKind;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.StrengthsWorksheet.Domain;
import org.refocus.sdk.testkit.caseload.Moment.Stage;

/** The strengths worksheet: three parts of life in each of two conversations, and what is new months later. */
final class WorksheetPages {
    private final Setting setting;
    private final Life life;
    private final Timeline timeline;

    WorksheetPages(Setting setting, Life life, Timeline timeline) {
        this.setting = setting;
        this.life = life;
        this.timeline = timeline;
    }

    StrengthsWorksheet write(Stage stage) {
        Map<String, Domain> domains = new LinkedHashMap<>();
        LocalDate updated = null;
        first(domains, scribe(Stage.BEGUN));
        if (stage != Stage.BEGUN) {
            second(domains, scribe(Stage.WHOLE));
            updated = day(Stage.WHOLE);
        }
        if (stage == Stage.RENEWED) {
            renew(domains, scribe(Stage.RENEWED));
            updated = day(Stage.RENEWED);
        }
        return new StrengthsWorksheet(
                life.person().name(),
                life.workerName(),
                updated,
                setting.offered(FormType.STRENGTHS_WORKSHEET, "domains", domains));
    }

    private Scribe scribe(Stage stage) {
        return Scribe.of(life, timeline.at(FormType.STRENGTHS_WORKSHEET, 0, stage));
    }

    private LocalDate day(Stage stage) {
        return LocalDate.ofInstant(timeline.at(FormType.STRENGTHS_WORKSHEET, 0, stage), ZoneOffset.UTC);
    }

    private void first(Map<String, Domain> domains, Scribe scribe) {
        domains.put("daily-living", part("home", scribe, StrengthKind.EXTERNAL));
        List<Strength> now = new ArrayList<>();
        List<Strength> hopes = new ArrayList<>();
        List<Strength> have = new ArrayList<>();
        for (Strand passion : life.passions()) {
            now.add(said(scribe, life.say(passion, "now"), StrengthKind.INTERNAL));
            hopes.add(said(scribe, life.say(passion, "hope"), null));
            have.add(said(scribe, life.say(passion, "skill"), StrengthKind.INTERNAL));
            have.add(said(scribe, life.say(passion, "place"), StrengthKind.EXTERNAL));
        }
        have.add(new Strength(scribe.agreed(life.say(life.passions().get(0), "agreed")), StrengthKind.INTERNAL));
        domains.put("occupational", new Domain(now, hopes, have));
        domains.put(
                "social-supports",
                new Domain(
                        List.of(said(scribe, life.say("role", "now"), StrengthKind.EXTERNAL)),
                        List.of(said(scribe, life.say("role", "hope"), null)),
                        List.of(said(scribe, life.say("role", "have"), StrengthKind.EXTERNAL))));
    }

    private void second(Map<String, Domain> domains, Scribe scribe) {
        domains.put("financial", part("money", scribe, StrengthKind.EXTERNAL));
        domains.put("health", part("health", scribe, StrengthKind.SERVICE));
        domains.put("spirituality-culture", part("culture", scribe, StrengthKind.EXTERNAL));
    }

    private void renew(Map<String, Domain> domains, Scribe scribe) {
        Domain before = domains.get("occupational");
        if (before != null) {
            List<Strength> now = new ArrayList<>(before.current());
            now.add(said(scribe, life.say(life.passions().get(0), "later"), StrengthKind.INTERNAL));
            domains.put("occupational", new Domain(now, before.desires(), before.resources()));
        }
    }

    private Domain part(String kind, Scribe scribe, StrengthKind around) {
        return new Domain(
                List.of(said(scribe, life.say(kind, "now"), StrengthKind.INTERNAL)),
                List.of(said(scribe, life.say(kind, "hope"), null)),
                List.of(said(scribe, life.say(kind, "have"), around)));
    }

    private static Strength said(Scribe scribe, String text, @Nullable StrengthKind kind) {
        return new Strength(scribe.said(text), kind);
    }
}
