package org.refocus.sdk.testkit.caseload;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refocus.model.FormAnswers;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.testkit.caseload.Caseload.Person;
import org.refocus.sdk.testkit.caseload.Caseload.Worker;
import org.refocus.sdk.testkit.caseload.Moment.Stage;

/** One worker's own forms: three exercises in the first months, then a reflection before some supervisions. */
final class WorkerStory implements Story {
    private static final List<FormType> EXERCISES =
            List.of(FormType.OWN_STRENGTHS, FormType.UNSEEN_OBSERVER, FormType.PERSONAL_AWARENESS);
    private static final List<Integer> MONTHS = List.of(6, 11, 16);

    private final Setting setting;
    private final int index;
    private final Worker worker;
    private final Party party;
    private final Timeline timeline;
    private final Envelope envelope;

    WorkerStory(Setting setting, int index) {
        this.setting = setting;
        this.index = index;
        this.worker = setting.worker(index);
        this.party = Party.worker(worker.id());
        this.envelope = new Envelope(setting, new Subject(worker.id(), worker.team()), null, party);
        this.timeline =
                new Timeline(Dice.of(setting.seed(), "timeline of worker", index), setting.began(), setting.until());
        for (FormType form : EXERCISES) {
            record(timeline.after(8, 30), form, 0);
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            reflect(i);
        }
    }

    private void reflect(int record) {
        int month = MONTHS.get(record);
        Map<String, String> limits =
                setting.template(FormType.SUPERVISION_REFLECTION).parameters();
        boolean asked = month >= Integer.parseInt(limits.getOrDefault("firstMonth", "1"))
                && month <= Integer.parseInt(limits.getOrDefault("lastMonth", "99"));
        timeline.on(setting.began().plusMonths(month - 1L)).after(3, 20);
        if (asked && !known(timeline.day()).isEmpty()) {
            record(timeline, FormType.SUPERVISION_REFLECTION, record);
        }
    }

    private static void record(Timeline timeline, FormType form, int record) {
        timeline.save(form, record, Status.DRAFT, Stage.WHOLE).save(form, record, Status.AGREED, Stage.WHOLE);
    }

    /** Returns some of the worker's own people, of those who had agreed a plan by that day. */
    private List<Person> known(LocalDate day) {
        List<Person> known = new ArrayList<>();
        int first = index / Setting.WORKERS_A_TEAM * Setting.PEOPLE_A_TEAM + index % Setting.WORKERS_A_TEAM;
        for (int i = 0; i < 4; i++) {
            int person = first + i * Setting.WORKERS_A_TEAM;
            if (person < setting.size() && hasPlan(person, day)) {
                known.add(setting.person(person));
            }
        }
        return known;
    }

    private boolean hasPlan(int person, LocalDate day) {
        return new PersonStory(setting, person)
                .moments().stream()
                        .anyMatch(m -> m.form() == FormType.CARE_PLAN
                                && m.status() == Status.AGREED
                                && m.at().isBefore(
                                                day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    @Override
    public List<Moment> moments() {
        return timeline.told();
    }

    @Override
    public FormResponse tell(Moment moment) {
        LocalDate day = LocalDate.ofInstant(moment.at(), ZoneOffset.UTC);
        Scribe scribe = new Scribe(
                worker.id(),
                worker.id(),
                worker.id(),
                timeline.at(moment.form(), moment.record(), Stage.WHOLE),
                Dice.of(setting.seed(), "scribe of worker", index));
        Dice dice = Dice.of(setting.seed(), "forms of worker", index);
        WorkerPages pages = new WorkerPages(setting, worker, scribe, dice);
        FormAnswers answers = switch (moment.form()) {
            case OWN_STRENGTHS -> pages.ownStrengths(day);
            case UNSEEN_OBSERVER -> pages.unseenObserver(day);
            case PERSONAL_AWARENESS -> pages.personalAwareness(day);
            case SUPERVISION_REFLECTION -> pages.reflection(day, MONTHS.get(moment.record()), known(day));
            default -> throw new IllegalStateException("This form is not about a worker");
        };
        return envelope.seal(moment, party, null, answers);
    }
}
