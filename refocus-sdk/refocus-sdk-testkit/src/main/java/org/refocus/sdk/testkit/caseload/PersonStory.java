package org.refocus.sdk.testkit.caseload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refocus.model.FormAnswers;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.testkit.caseload.Moment.Stage;

/** One person's records: sheet, guide, worksheet, plan and summary, in the order of the manual. */
final class PersonStory implements Story {
    private static final List<FormType> ORDER =
            List.of(FormType.VALUES_GUIDE, FormType.STRENGTHS_WORKSHEET, FormType.CARE_PLAN, FormType.CLINICAL_SUMMARY);

    private final Setting setting;
    private final Life life;
    private final Timeline timeline;
    private final Envelope envelope;
    private @Nullable String reason;

    PersonStory(Setting setting, int index) {
        this.setting = setting;
        this.life = setting.life(index);
        Dice dice = Dice.of(setting.seed(), "timeline", index);
        this.timeline = new Timeline(dice, setting.met(index), setting.until());
        Party person = Party.person(life.person().id());
        this.envelope = new Envelope(
                setting,
                new Subject(person.id(), life.person().team()),
                person,
                Party.worker(life.person().worker()));
        plan(dice);
    }

    private void plan(Dice dice) {
        timeline.after(0, 3)
                .save(FormType.INFORMATION_SHEET, 0, Status.DRAFT, Stage.WHOLE)
                .save(FormType.INFORMATION_SHEET, 0, Status.AGREED, Stage.WHOLE);
        // Some take their time: their last form stays a draft.
        int pause = dice.chance(20) ? dice.below(ORDER.size()) : ORDER.size();
        for (int i = 0; i < ORDER.size() && i <= pause; i++) {
            FormType form = ORDER.get(i);
            timeline.after(7, 21).save(form, 0, Status.DRAFT, Stage.BEGUN);
            if (i < pause) {
                timeline.after(6, 18)
                        .save(form, 0, Status.DRAFT, Stage.WHOLE)
                        .save(form, 0, Status.AGREED, Stage.WHOLE);
            }
        }
        if (pause == ORDER.size()) {
            later(dice);
        }
    }

    private void later(Dice dice) {
        if (dice.chance(6)) {
            reason = Words.fill(
                    dice.pick(Library.all("work-reason").get(0).wordings("why")),
                    Map.of("name", Names.first(life.person().name())));
            FormType back = dice.chance(50) ? FormType.CLINICAL_SUMMARY : FormType.VALUES_GUIDE;
            timeline.after(5, 40).save(back, 0, Status.WITHDRAWN, Stage.WHOLE);
        }
        if (dice.chance(35)) {
            timeline.after(90, 150);
            if (dice.chance(60)) {
                amend(FormType.STRENGTHS_WORKSHEET);
            }
            amend(FormType.CARE_PLAN);
        }
    }

    private void amend(FormType form) {
        timeline.after(1, 9)
                .save(form, 0, Status.DRAFT, Stage.WHOLE)
                .after(2, 8)
                .save(form, 0, Status.DRAFT, Stage.RENEWED)
                .save(form, 0, Status.AGREED, Stage.RENEWED);
    }

    @Override
    public List<Moment> moments() {
        return timeline.told();
    }

    @Override
    public FormResponse tell(Moment moment) {
        return envelope.seal(moment, author(moment), reason, answers(moment));
    }

    private Party author(Moment moment) {
        boolean own = moment.status() == Status.WITHDRAWN
                || (moment.form() == FormType.VALUES_GUIDE
                        && moment.revision() == 2
                        && life.dice("author").chance(40));
        return own
                ? Party.person(life.person().id())
                : Party.worker(life.person().worker());
    }

    private FormAnswers answers(Moment moment) {
        return switch (moment.form()) {
            case INFORMATION_SHEET -> new SheetPages(setting, life, timeline).write();
            case VALUES_GUIDE -> new GuidePages(setting, life, timeline).write(moment.stage());
            case STRENGTHS_WORKSHEET -> new WorksheetPages(setting, life, timeline).write(moment.stage());
            case CARE_PLAN -> new PlanPages(setting, life, timeline).write(moment.stage());
            case CLINICAL_SUMMARY -> new SummaryPages(setting, life, timeline).write(moment.stage());
            default -> throw new IllegalStateException("This form is not about a person");
        };
    }
}
