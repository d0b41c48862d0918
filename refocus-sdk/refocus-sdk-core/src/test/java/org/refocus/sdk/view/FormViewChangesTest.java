package org.refocus.sdk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refocus.sdk.Samples.json;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/** What differs between two revisions, for one pair of eyes. */
class FormViewChangesTest {
    private static final Party ASHA = Party.person("person-asha");
    private static final Party SAM = Party.worker("worker-sam");
    private static final FormTemplate GUIDE = TemplateLibrary.bundled().newest(FormType.VALUES_GUIDE);
    private static final FormTemplate PLAN = TemplateLibrary.bundled().newest(FormType.CARE_PLAN);
    private static final String PLACE = "/areas/gender/helpful";

    private static FormView view(FormTemplate template, String answers, Party viewer) {
        FormResponse response = new FormResponse(
                "r-1",
                1,
                template.key(),
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                SAM,
                Instant.EPOCH,
                null,
                null,
                json(answers));
        return FormView.of(template, response, viewer, Locale.UK, Report.clean());
    }

    private static String entry(String text, String audience) {
        return "{'text':'" + text + "','voice':'agreed','audience':'" + audience + "','recordedBy':'worker-who-left'}";
    }

    private static FormView guide(Party viewer, String... entries) {
        return view(GUIDE, "{'areas':{'gender':{'helpful':[" + String.join(",", entries) + "]}}}", viewer);
    }

    private static FormView of(String... texts) {
        return guide(ASHA, Stream.of(texts).map(text -> entry(text, "team")).toArray(String[]::new));
    }

    private static List<String> told(FormView before, FormView after) {
        return after.changesSince(before).stream()
                .map(c -> c.kind() + " " + c.from() + " " + c.to() + " " + c.was() + ">" + c.now())
                .map(line -> line.replace(PLACE, ""))
                .toList();
    }

    @Test
    void whereNothingDiffersThereIsNothingToTell() {
        assertThat(told(of("a", "b"), of("a", "b"))).isEmpty();
        assertThat(told(of(), of())).isEmpty();
    }

    @Test
    void wordsComeAreRewordedAndGo() {
        assertThat(told(of("a"), of("a", "b"))).containsExactly("ADDED  /1 >b");
        assertThat(told(of("a", "b", "c"), of("a", "c"))).containsExactly("REMOVED /1  b>");
        assertThat(told(of("a", "b", "c"), of("a", "B", "c"))).containsExactly("REWORDED /1 /1 b>B");
        assertThat(told(of("a", "b"), of("new", "a", "B"))).containsExactly("ADDED  /0 >new", "REWORDED /1 /2 b>B");
        assertThat(told(of("a", "b", "c"), of("b", "C"))).containsExactly("REWORDED /2 /1 c>C", "REMOVED /0  a>");
        assertThat(told(of("a", "b"), of())).containsExactly("REMOVED /0  a>", "REMOVED /1  b>");
    }

    @Test
    void theFewestRowsCountAsMoved() {
        assertThat(told(of("a", "b", "c", "d"), of("d", "a", "b", "c"))).containsExactly("MOVED /3 /0 d>d");
        assertThat(told(of("a", "b", "c", "d"), of("b", "c", "d", "a"))).containsExactly("MOVED /0 /3 a>a");
        assertThat(told(of("a", "b"), of("b", "a"))).hasSize(1);
        assertThat(told(of("a", "b", "c"), of("c", "x", "a")))
                .containsExactly("MOVED /2 /0 c>c", "ADDED  /1 >x", "REMOVED /1  b>");
        assertThat(told(of("a", "a"), of("a", "a", "a"))).containsExactly("ADDED  /2 >a");
    }

    @Test
    void otherReadersAndAnotherVoiceAreToldToThoseWhoSeeTheWords() {
        FormView before = guide(ASHA, entry("a", "team"));

        assertThat(told(before, guide(ASHA, entry("a", "only-me")))).containsExactly("READERS /0 /0 The team>Only me");
        assertThat(told(before, guide(ASHA, entry("a", "team").replace("agreed", "worker"))))
                .containsExactly("REWORDED /0 /0 Words we agreed together>The worker's words");
        assertThat(told(before, guide(ASHA, entry("b", "worker"))))
                .containsExactly("REWORDED /0 /0 a>b", "READERS /0 /0 The team>Me and my worker");
    }

    @Test
    void wordsThatLeaveAViewersEyesAreGoneAndWordsThatComeToThemAreNew() {
        assertThat(told(guide(SAM, entry("a", "team")), guide(SAM, entry("a", "only-me"))))
                .containsExactly("REMOVED /0  a>");
        assertThat(told(guide(SAM, entry("a", "only-me")), guide(SAM, entry("a", "team"))))
                .containsExactly("ADDED  /0 >a");
        assertThat(told(guide(SAM, entry("a", "only-me")), guide(SAM, entry("b", "only-me"), entry("c", "only-me"))))
                .isEmpty();
    }

    @Test
    void answersAndRowsOfAPlanAreToldByTheirPlaces() {
        String goal = "{'number':1,'words':" + entry("Sail", "team") + ",'origin':'own'}";
        String changed = "{'number':1,'words':" + entry("Sail", "team") + ",'origin':'other','steps':[{'what':'Ask'}]}";
        FormView before = view(PLAN, "{'plannedOn':'2026-03-02','personName':'Asha','goals':[" + goal + "]}", SAM);
        FormView after = view(
                PLAN,
                "{'plannedOn':'2026-03-03','workerName':'Sam','goals':[{'number':2},{'number':3,'words':"
                        + entry("Sing", "team") + "}," + changed + "]}",
                SAM);

        assertThat(after.changesSince(before))
                .extracting(c -> c.kind() + " " + (c.to().isEmpty() ? c.from() : c.to()) + " " + c.now())
                .containsExactly(
                        "REMOVED /personName ",
                        "ADDED /workerName Sam",
                        "REWORDED /plannedOn 2026-03-03",
                        "ADDED /goals/0 2",
                        "ADDED /goals/1 Sing",
                        "REWORDED /goals/2/origin "
                                + "Needed for another reason, such as safety or the care of a child",
                        "ADDED /goals/2/steps/0 Ask");
        assertThat(after.changesSince(before))
                .extracting(Change::title)
                .contains("Person's name", "Goals, Goal, Whose goal is this?");
        assertThat(after.changesSince(before).toString()).doesNotContain("Sing", "2026-03-03");
    }

    @Test
    void severalWhereOneBelongsAreOtherThanTheOne() {
        FormView one = view(PLAN, "{'personName':'Asha'}", ASHA);
        FormView two = view(PLAN, "{'personName':['Asha','Sam']}", ASHA);

        assertThat(two.changesSince(one))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.REMOVED, Change.Kind.ADDED);
    }

    @Test
    void twoPairsOfEyesAreNotCompared() {
        assertThatThrownBy(() -> guide(SAM).changesSince(guide(ASHA))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlaceIsFoundAgainWhereItsRowIsNow() {
        FormView before = guide(SAM, entry("c", "team"), entry("I sing", "team"), entry("She sails", "team"));
        FormView after = guide(
                SAM,
                entry("new", "team"),
                entry("c", "team"),
                entry("She sails well", "team"),
                entry("I sing", "only-me"));

        assertThat(after.placeNow(before, PLACE + "/0/text")).contains(PLACE + "/1/text");
        assertThat(after.placeNow(before, PLACE + "/1/text")).isEmpty();
        assertThat(after.placeNow(before, PLACE + "/2/audience")).contains(PLACE + "/2/audience");
        assertThat(after.placeNow(before, PLACE + "/2")).contains(PLACE + "/2");
        assertThat(after.placeNow(before, PLACE + "/-/text")).contains(PLACE + "/-/text");
        assertThat(after.placeNow(before, PLACE)).contains(PLACE);
        assertThat(after.placeNow(before, "/personName")).contains("/personName");
        assertThat(after.placeNow(before, "/nowhere/3")).contains("/nowhere/3");
    }

    @Test
    void aRowThatWasRewordedIsKnownByTheWordsThatStayed() {
        assertThat(told(of("x", "I sing", "She sails"), of("x", "She sails well", "I sing low")))
                .containsExactly("REWORDED /2 /1 She sails>She sails well", "REWORDED /1 /2 I sing>I sing low");
        assertThat(told(of("x", "I sing", "She sails"), of("x", "sails")))
                .containsExactly("REWORDED /2 /1 She sails>sails", "REMOVED /1  I sing>");
        assertThat(told(of("x", "one"), of("x", "two", "three")))
                .containsExactly("ADDED  /1 >two", "ADDED  /2 >three", "REMOVED /1  one>");
    }

    @Test
    void aPlaceIsFoundAgainWhereOneHasBecomeSeveral() {
        FormView one = view(PLAN, "{'personName':'Asha'}", ASHA);
        FormView two = view(PLAN, "{'personName':['Sam','Asha']}", ASHA);

        assertThat(two.placeNow(one, "/personName")).contains("/personName/1");
        assertThat(one.placeNow(two, "/personName/1")).contains("/personName");
        assertThat(one.placeNow(two, "/personName/0")).isEmpty();
    }
}
