package org.refocus.sdk.testkit.caseload;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateNode;
import org.refocus.model.FormType;
import org.refocus.sdk.testkit.caseload.Caseload.Person;
import org.refocus.sdk.testkit.caseload.Caseload.Team;
import org.refocus.sdk.testkit.caseload.Caseload.Worker;

/** Who there is and under which templates they write: everything that follows from the seed and a number alone. */
record Setting(long seed, int size, LocalDate until, TemplateLibrary templates) {
    static final int WORKERS_A_TEAM = 5;
    static final int PEOPLE_A_TEAM = 60;
    private static final int MONTHS = 18;
    private static final List<String> TEAMS = List.of(
            "Harbour",
            "Orchard",
            "Lighthouse",
            "Bridge",
            "Meadow",
            "Kite",
            "Lantern",
            "Compass",
            "Willow",
            "Market",
            "Riverside",
            "Hilltop");

    int teams() {
        return (size + PEOPLE_A_TEAM - 1) / PEOPLE_A_TEAM;
    }

    /** Every team but the last is full; the last has a worker for each of its first people. */
    int workers() {
        int last = size - (teams() - 1) * PEOPLE_A_TEAM;
        return (teams() - 1) * WORKERS_A_TEAM + Math.min(last, WORKERS_A_TEAM);
    }

    Team team(int index) {
        String round = index < TEAMS.size() ? "" : " " + (index / TEAMS.size() + 1);
        return new Team(id("team", index), TEAMS.get(index % TEAMS.size()) + round + " Team (example)");
    }

    Worker worker(int index) {
        return new Worker(id("worker", index), Names.worker(seed, index), id("team", index / WORKERS_A_TEAM));
    }

    Person person(int index) {
        return new Person(
                id("person", index),
                Names.person(seed, index),
                id("worker", workerOf(index)),
                id("team", index / PEOPLE_A_TEAM));
    }

    static int workerOf(int person) {
        return person / PEOPLE_A_TEAM * WORKERS_A_TEAM + person % PEOPLE_A_TEAM % WORKERS_A_TEAM;
    }

    Life life(int person) {
        return new Life(seed, person, person(person), Names.worker(seed, workerOf(person)));
    }

    /** Returns the day on which all teams began. */
    LocalDate began() {
        return until.minusMonths(MONTHS);
    }

    /** Returns the day on which a person met the team. */
    LocalDate met(int person) {
        Dice dice = Dice.of(seed, "met", person);
        int days = (int) (until.toEpochDay() - began().toEpochDay());
        return began().plusDays(5 + Math.min(dice.below(days - 15), dice.below(days - 15)));
    }

    FormTemplate template(FormType form) {
        return templates.newest(form);
    }

    /** Leaves out what a service's own template does not ask, and gives the rest in the template's order. */
    <T> Map<String, T> offered(FormType form, String place, Map<String, T> answers) {
        Map<String, T> kept = new LinkedHashMap<>();
        List<TemplateNode> children =
                template(form).root().child(place).map(TemplateNode::children).orElse(List.of());
        for (TemplateNode child : children) {
            T answer = answers.get(child.name());
            if (answer != null) {
                kept.put(child.name(), answer);
            }
        }
        return kept;
    }

    static String id(String kind, int index) {
        return String.format(Locale.ROOT, "%s-%04d", kind, index + 1);
    }
}
