package org.refocus.sdk.testkit.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refocus.model.Audience;
import org.refocus.model.Entry;
import org.refocus.model.FormType;
import org.refocus.model.OwnStrengths;
import org.refocus.model.PersonalAwareness;
import org.refocus.model.PersonalAwareness.Attribute;
import org.refocus.model.SupervisionReflection;
import org.refocus.model.UnseenObserver;
import org.refocus.model.UnseenObserver.Aspect;
import org.refocus.sdk.testkit.caseload.Caseload.Person;
import org.refocus.sdk.testkit.caseload.Caseload.Worker;

/** What a worker writes about their own work and self; much of it is for nobody else. */
final class WorkerPages {
    private final Setting setting;
    private final Worker worker;
    private final Scribe scribe;
    private final Dice dice;

    WorkerPages(Setting setting, Worker worker, Scribe scribe, Dice dice) {
        this.setting = setting;
        this.worker = worker;
        this.scribe = scribe;
        this.dice = dice;
    }

    OwnStrengths ownStrengths(LocalDate day) {
        Map<String, List<Entry>> headings = new LinkedHashMap<>();
        for (String heading : List.of("identity", "interests", "skills", "gifts", "community")) {
            Strand strand = dice.pick(Library.all("own"));
            headings.put(
                    heading, List.of(scribe.byWorker(strand.wordings(heading).get(0), Audience.TEAM)));
        }
        return new OwnStrengths(worker.name(), day, setting.offered(FormType.OWN_STRENGTHS, "headings", headings));
    }

    UnseenObserver unseenObserver(LocalDate day) {
        Strand strand = dice.pick(Library.all("observer"));
        Map<String, Aspect> aspects = new LinkedHashMap<>();
        strand.lines().forEach((aspect, guesses) -> {
            if (!aspect.equals("country")) {
                aspects.put(aspect, new Aspect(guesses.get(0), dice.between(1, 5)));
            }
        });
        return new UnseenObserver(
                worker.name(),
                day,
                strand.wordings("country").get(0),
                setting.offered(FormType.UNSEEN_OBSERVER, "aspects", aspects));
    }

    PersonalAwareness personalAwareness(LocalDate day) {
        Strand strand = dice.pick(Library.all("awareness"));
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (String name : List.of("ethnicity", "culture", "spirituality", "gender", "social-roles")) {
            attributes.put(
                    name,
                    new Attribute(
                            written(strand, name + ".describe"),
                            written(strand, name + ".advantages"),
                            written(strand, name + ".seenByPeople"),
                            written(strand, name + ".relationships")));
        }
        return new PersonalAwareness(
                worker.name(), day, setting.offered(FormType.PERSONAL_AWARENESS, "attributes", attributes));
    }

    private List<Entry> written(Strand strand, String purpose) {
        return strand.has(purpose)
                ? List.of(scribe.byWorker(strand.wordings(purpose).get(0), Audience.ONLY_ME))
                : List.of();
    }

    SupervisionReflection reflection(LocalDate day, int month, List<Person> known) {
        Strand strand = Library.all("reflection").get(0);
        Map<String, List<Entry>> questions = new LinkedHashMap<>();
        for (String question : List.of("knowing-people", "goals-and-ways")) {
            List<Entry> thoughts = new ArrayList<>();
            for (Person person : known) {
                int which = Dice.of(month, question + person.id() + person.name(), 0)
                        .below(strand.wordings(question).size());
                String thought = strand.wordings(question).get(which);
                thoughts.add(scribe.byWorker(
                        Words.fill(thought, Map.of("name", Names.first(person.name()))), Audience.WORKER));
            }
            questions.put(question, thoughts);
        }
        if (dice.chance(40)) {
            List<Entry> more = new ArrayList<>(questions.getOrDefault("knowing-people", List.of()));
            more.add(scribe.byWorker(dice.pick(strand.wordings("private")), Audience.ONLY_ME));
            questions.put("knowing-people", more);
        }
        return new SupervisionReflection(
                worker.name(),
                month,
                day,
                dice.chance(70),
                setting.offered(FormType.SUPERVISION_REFLECTION, "questions", questions),
                known.stream().map(Person::id).toList());
    }
}
