package org.refocus.sdk.testkit.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refocus.model.Audience;
import org.refocus.model.ClinicalSummary;
import org.refocus.model.ClinicalSummary.Goal;
import org.refocus.model.Entry;
import org.refocus.model.FormType;
import org.refocus.model.Strength;
import org.refocus.model.StrengthsWorksheet;
import org.refocus.model.ValuesGuide;
import org.refocus.sdk.testkit.caseload.Moment.Stage;

/** The summary for the clinical record: words that the earlier forms hold and that the team may read, and no others. */
final class SummaryPages {
    private final Setting setting;
    private final Life life;
    private final Timeline timeline;

    SummaryPages(Setting setting, Life life, Timeline timeline) {
        this.setting = setting;
        this.life = life;
        this.timeline = timeline;
    }

    ClinicalSummary write(Stage stage) {
        Instant saved = timeline.at(FormType.CLINICAL_SUMMARY, 0, Stage.BEGUN);
        Scribe scribe = Scribe.of(life, saved);
        Map<String, List<Entry>> values = new LinkedHashMap<>();
        Map<String, List<Entry>> strengths = new LinkedHashMap<>();
        List<Goal> goals = new ArrayList<>();
        values(values, scribe);
        LocalDate day = null;
        if (stage != Stage.BEGUN) {
            Instant whole = timeline.at(FormType.CLINICAL_SUMMARY, 0, Stage.WHOLE);
            Scribe second = Scribe.of(life, whole);
            strengths(strengths, second);
            for (Strand wanted : PlanPages.wanted(life)) {
                goals.add(new Goal(goals.size() + 1, second.said(life.say(wanted, "hope"))));
            }
            day = LocalDate.ofInstant(whole, ZoneOffset.UTC);
        }
        return new ClinicalSummary(
                life.person().name(),
                life.workerName(),
                day,
                setting.offered(FormType.CLINICAL_SUMMARY, "values", values),
                setting.offered(FormType.CLINICAL_SUMMARY, "strengths", strengths),
                goals);
    }

    private void values(Map<String, List<Entry>> values, Scribe scribe) {
        ValuesGuide guide = new GuidePages(setting, life, timeline).write(Stage.WHOLE);
        guide.areas().forEach((name, area) -> {
            List<Entry> kept = new ArrayList<>();
            area.important().forEach(entry -> keep(entry, kept, scribe));
            if (!kept.isEmpty()) {
                values.put(name, kept);
            }
        });
    }

    private void strengths(Map<String, List<Entry>> strengths, Scribe scribe) {
        StrengthsWorksheet worksheet = new WorksheetPages(setting, life, timeline).write(Stage.WHOLE);
        worksheet.domains().forEach((name, domain) -> {
            List<Entry> kept = new ArrayList<>();
            for (List<Strength> column : List.of(domain.current(), domain.resources())) {
                Entry words = column.get(0).words();
                if (words != null) {
                    keep(words, kept, scribe);
                }
            }
            strengths.put(name, kept);
        });
    }

    private static void keep(Entry earlier, List<Entry> kept, Scribe scribe) {
        if (earlier.text() != null && earlier.audience() == Audience.TEAM) {
            kept.add(scribe.carried(earlier.text()));
        }
    }
}
