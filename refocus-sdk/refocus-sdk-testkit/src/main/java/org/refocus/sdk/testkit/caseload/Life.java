package org.refocus.sdk.testkit.caseload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refocus.sdk.testkit.caseload.Caseload.Person;

/**
 * What one invented person's life is made of: strands, and the names of people and places in them.
 *
 * <p>The same seed and the same person give the same life, however many others there are. All their forms draw on it,
 * which is why they fit together.
 */
final class Life {
    private static final List<String> SISTERS = List.of(
            "Adaeze", "Bronwen", "Farida", "Jamila", "Lena", "Mei", "Olena", "Priya", "Rosa", "Sinead", "Wanjiru",
            "Zofia");
    private static final List<String> BROTHERS = List.of(
            "Aled", "Chidi", "Delroy", "Goran", "Idris", "Kwame", "Mateo", "Omar", "Pawel", "Stefan", "Thabo",
            "Vikram");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");
    private static final List<String> TOWNS = List.of(
            "Aberlantern",
            "Copperhithe",
            "Larkmouth",
            "Nettlebridge",
            "Saltwick Bay",
            "Thimbleford",
            "Upper Marrow",
            "Wrenbury Cross",
            "Kettleport",
            "Marlpit",
            "Oddington Quay",
            "Plumstow");
    private static final List<String> STREETS = List.of(
            "Lantern Street",
            "Mackerel Row",
            "Bobbin Lane",
            "Quince Hill",
            "Tollhouse Road",
            "Heron Walk",
            "Button Yard",
            "Chapel Steps",
            "Ropewalk",
            "Barley Close",
            "Pepper Alley",
            "Weir Gardens",
            "Cockle Lane",
            "Damson Rise");
    private static final List<String> CAFES = List.of(
            "the Blue Kettle",
            "the Crooked Spoon",
            "the Full Pocket",
            "the Tin Teapot",
            "the Second Slice",
            "the Window Seat",
            "the Marmalade Cat",
            "the Long Table",
            "the Warm Plate",
            "the Paper Boat");
    private static final List<String> NUMBERS =
            List.of("three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> TIMES =
            List.of("nine", "half past nine", "ten", "half past ten", "eleven", "half past eleven", "noon");
    private static final List<String> TAILED = List.of(
            "value of first",
            "value of second",
            "skill of first",
            "skill of second",
            "important of culture",
            "important of faith",
            "important of gender",
            "important of meaning",
            "important of service",
            "important of stigma",
            "important of way",
            "respected of story");

    private final long seed;
    private final Person person;
    private final String worker;
    private final List<Strand> passions;
    private final Map<String, Strand> strands = new LinkedHashMap<>();
    private final Map<String, String> slots = new LinkedHashMap<>();

    Life(long seed, int index, Person person, String workerName) {
        this.seed = seed;
        this.person = person;
        this.worker = workerName;
        Dice dice = Dice.of(seed, "life", index);
        this.passions = some(Library.all("passion"), 2, dice);
        for (String kind : List.of(
                "home", "money", "health", "culture", "faith", "gender", "role", "meaning", "service", "stigma", "way",
                "private", "circle", "story", "map")) {
            strands.put(kind, dice.pick(Library.all(kind)));
        }
        List<String> names = some(Names.FIRST, 3, dice);
        names.remove(Names.first(person.name()));
        names.add(Names.first(person.name()));
        slots.put("name", Names.first(person.name()));
        slots.put("worker", Names.first(workerName));
        slots.put("kin", kin(names, dice));
        slots.put("friend", names.get(0));
        slots.put("neighbour", names.get(1));
        List<String> days = some(DAYS, 2, dice);
        slots.put("day", days.get(0));
        slots.put("day2", days.get(1));
        slots.put("town", dice.pick(TOWNS));
        slots.put("street", dice.pick(STREETS));
        slots.put("cafe", dice.pick(CAFES));
        slots.put("n", dice.pick(NUMBERS));
        slots.put("time", dice.pick(TIMES));
    }

    private static <T> List<T> some(List<T> items, int count, Dice dice) {
        List<T> left = new ArrayList<>(items);
        List<T> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(left.remove(dice.below(left.size())));
        }
        return taken;
    }

    /** Picks somebody of the family whose name nobody else in this life has. */
    private static String kin(List<String> others, Dice dice) {
        String what = dice.pick(List.of("sister", "brother", "stepsister", "stepbrother", "cousin"));
        List<String> names = new ArrayList<>(what.endsWith("sister") ? SISTERS : BROTHERS);
        names.removeAll(others);
        return what + " " + dice.pick(names);
    }

    Person person() {
        return person;
    }

    String workerName() {
        return worker;
    }

    /** Returns the id of the relative or friend who sometimes writes for the person. */
    String circleMember() {
        return person.id().replace("person", "circle");
    }

    /** Returns the two interests that most of this life's hopes grow from. */
    List<Strand> passions() {
        return passions;
    }

    Strand strand(String kind) {
        Strand found = strands.get(kind);
        if (found == null) {
            throw new IllegalStateException("No life has a strand of the kind " + kind);
        }
        return found;
    }

    String friend() {
        return Words.fill("{friend}", slots);
    }

    /** Returns the sentence of a strand for a purpose: always the same one for the same person. */
    String say(String kind, String purpose) {
        return say(strand(kind), purpose);
    }

    String say(Strand strand, String purpose) {
        List<String> wordings = strand.wordings(purpose);
        int which = wordings.size() == 1 ? 0 : dice(strand.id() + "/" + purpose).below(wordings.size());
        return Words.fill(withTail(wordings.get(which), strand, purpose), slots);
    }

    /** Adds a few words to a sentence that names nobody, so that two people seldom say the very same; none comes twice. */
    private String withTail(String wording, Strand strand, String purpose) {
        String key = purpose + " of " + kindOf(strand);
        int place = wording.contains("{") ? -1 : TAILED.indexOf(key);
        if (place < 0 || !dice(key).chance(65)) {
            return wording;
        }
        List<String> tails = Library.all("tail").get(0).wordings("line");
        int offset = dice("tail").below(tails.size());
        return wording + " " + tails.get((offset + place) % tails.size());
    }

    private String kindOf(Strand strand) {
        if (!strand.kind().equals("passion")) {
            return strand.kind();
        }
        return strand.id().equals(passions.get(0).id()) ? "first" : "second";
    }

    /** Returns dice of this person's own for one purpose. */
    Dice dice(String purpose) {
        return Dice.of(seed, purpose + "@" + person.id(), 0);
    }
}
