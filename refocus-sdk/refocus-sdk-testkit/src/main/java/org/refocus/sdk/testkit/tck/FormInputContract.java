package org.refocus.sdk.testkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.testkit.HostileTexts;
import org.refocus.sdk.view.FormInput;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.ViewNode;

/**
 * What everything must pass that takes in what people typed and puts it into a record: extend it with the method that does
 * it.
 *
 * <p>For a host's own page, whatever it makes of fields before {@link FormInput} sees them. Each test names the rule of
 * {@link FormInput} that it verifies.
 */
@DisplayNameGeneration(RuleNames.class)
@ExtendWith(RuleNames.class)
@Timeout(120)
public abstract class FormInputContract {
    private static final Instant LATER = Revisions.NOON.plusSeconds(3600);
    private static final String OWN = entry("Asha said this", "person", "team", ",\"speaker\":\"person-asha\"");
    private static final String HIDDEN =
            entry("for nobody else mrk5", "person", "only-me", ",\"speaker\":\"person-asha\"");
    private static final String SAMS = entry("Sam wrote this", "worker", "team", "");

    private final FormTemplate plan = TemplateLibrary.bundled().newest("care-plan");
    private final FormTemplate notes = TemplateLibrary.bundled().newest("own-strengths");

    /** For the test of an input side to extend. */
    protected FormInputContract() {}

    /**
     * Puts what was typed into the answers of a record.
     *
     * @param fields what was typed, by JSON Pointer, as a page sends it
     * @param remove the item that somebody asked to take out, by JSON Pointer; null where nobody did
     * @see FormInput#apply
     * @see FormInput#applyAndRemove
     */
    protected abstract FormDocument apply(
            FormTemplate template,
            FormResponse base,
            Map<String, String> fields,
            @Nullable String remove,
            Party by,
            Instant at)
            throws Exception;

    private static String entry(String text, String voice, String audience, String more) {
        return "{\"text\":\"" + text + "\",\"voice\":\"" + voice + "\",\"audience\":\"" + audience + "\"" + more
                + ",\"recordedBy\":\"" + (voice.equals("person") ? "person-asha" : "worker-sam")
                + "\",\"recordedAt\":\"2026-02-01T08:00:00Z\"}";
    }

    private static Filled skills(FormTemplate template, String... entries) {
        return new Filled(
                "entries",
                template,
                Revisions.document("{\"headings\":{\"skills\":[" + String.join(",", entries) + "]}}"));
    }

    private Map<String, Object> typed(Filled form, Map<String, String> fields, Party by) throws Exception {
        return typed(form, fields, null, by).answers();
    }

    private FormDocument typed(Filled form, Map<String, String> fields, @Nullable String remove, Party by)
            throws Exception {
        return apply(form.template(), form.response(), fields, remove, by, LATER);
    }

    private static Optional<Object> at(Object from, String pointer) {
        Optional<Object> at = Optional.of(from);
        for (String name : pointer.substring(1).split("/", -1)) {
            at = at.map(value -> value instanceof List<?> list
                    ? Integer.parseInt(name) < list.size() ? list.get(Integer.parseInt(name)) : null
                    : value instanceof Map<?, ?> map ? map.get(name) : null);
        }
        return at;
    }

    private static List<?> rows(Map<String, Object> answers) {
        return (List<?>) at(answers, "/headings/skills").orElse(List.of());
    }

    private static Filled blank(FormTemplate template) {
        return new Filled("blank", template, FormDocument.empty());
    }

    @Test
    @Verifies("I-01")
    void whatFitsBecomesWhatThePlaceAsksFor() throws Exception {
        Map<String, Object> answers = typed(
                blank(plan),
                Map.of("/goals/-/number", " 3 ", "/goals/-/words/text", "Learn to weld", "/plannedOn", "2026-03-02"),
                Revisions.SAM);
        assertEquals(Optional.of(3), at(answers, "/goals/0/number"), "A number");
        assertEquals(Optional.of("Learn to weld"), at(answers, "/goals/0/words/text"), "A text");
        assertEquals(Optional.of("2026-03-02"), at(answers, "/plannedOn"), "A day");
    }

    @Test
    @Verifies("I-01")
    void whatDoesNotFitIsKeptAsItWasTyped() throws Exception {
        for (String wrong : List.of("not this", "12,5 or so", "2026-02-30", "  blanks around  ", "x".repeat(5_000))) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String place : List.of("/plannedOn", "/personName", "/goals/-/number", "/goals/-/origin")) {
                fields.put(place, wrong);
            }
            fields.put("/goals/-/words/text", wrong);
            fields.put("/goals/-/words/audience", wrong);
            Map<String, Object> answers = typed(blank(plan), fields, Revisions.SAM);
            fields.keySet()
                    .forEach(place -> assertEquals(
                            Optional.of(wrong), at(answers, place.replace("-", "0")), "What was typed at " + place));
        }
    }

    @Test
    @Verifies("I-01")
    void nastyTextsAreKeptLetterForLetter() throws Exception {
        for (String text : HostileTexts.marked("mrk7")) {
            Map<String, Object> answers =
                    typed(blank(notes), Map.of("/workerName", text, "/headings/skills/-/text", text), Revisions.SAM);
            String kept = text.replace("\r\n", "\n").replace('\r', '\n');
            assertEquals(Optional.of(kept), at(answers, "/workerName"), "A text in a line");
            assertEquals(Optional.of(kept), at(answers, "/headings/skills/0/text"), "A text in an entry");
        }
    }

    @Test
    @Verifies("I-01")
    void whatNoDocumentCanHoldIsMarkedAndTheRestKept() throws Exception {
        Map<String, Object> answers =
                typed(blank(notes), Map.of("/workerName", "before\0after \ud83c end\r\nline"), Revisions.SAM);
        assertEquals(Optional.of("before\ufffdafter \ufffd end\nline"), at(answers, "/workerName"), "What is left");
    }

    @Test
    @Verifies("I-02")
    void whatIsNotAmongTheFieldsStays() throws Exception {
        for (FormTemplate template : Filled.templates()) {
            Filled form = Filled.right(template);
            assertTrue(
                    typed(form, Map.of(), null, Filled.ASHA).equals(form.answers()),
                    () -> form + ": nothing was typed, and something changed");
            Map<String, String> shown = shown(form, Filled.ASHA);
            shown.keySet().removeIf(pointer -> pointer.hashCode() % 3 != 0);
            assertTrue(
                    typed(form, shown, null, Filled.ASHA).equals(form.answers()),
                    () -> form + ": a part was sent as it was shown, and something changed");
        }
    }

    @Test
    @Verifies("I-02")
    void whatComesBackAsItWasShownChangesNotAByte() throws Exception {
        for (FormTemplate template : Filled.templates()) {
            for (Filled form : List.of(Filled.right(template), Filled.wrong(template))) {
                for (Party by : List.of(Filled.ASHA, Revisions.SAM, Filled.MATE)) {
                    assertTrue(
                            typed(form, shown(form, by), null, by)
                                    .json()
                                    .equals(form.answers().json()),
                            () -> form + " sent back by " + by.id() + " has changed");
                }
            }
        }
    }

    /** Returns the fields of a page as it was shown, with the line breaks of a browser. */
    private static Map<String, String> shown(Filled form, Party viewer) {
        Map<String, String> fields = new LinkedHashMap<>();
        Filled.nodes(form.view(viewer).nodes())
                .filter(node -> node.kind() == ViewNode.Kind.FIELD && node.editable())
                .forEach(node -> fields.put(node.pointer(), node.value().replace("\n", "\r\n")));
        return fields;
    }

    @Test
    @Verifies("I-03")
    void aNewItemThatIsBlankButForChoicesIsDropped() throws Exception {
        Map<String, Object> answers = typed(
                blank(notes),
                Map.of(
                        "/headings/skills/-/text", " \r\n ",
                        "/headings/skills/-/voice", "worker",
                        "/headings/skills/-/audience", "team"),
                Revisions.SAM);
        assertEquals(List.of(), rows(answers), "The rows");
    }

    @Test
    @Verifies("I-03")
    void whatWasBlankedIsGone() throws Exception {
        Filled form = skills(notes, SAMS, SAMS.replace("this", "that"));
        Map<String, Object> answers =
                typed(form, Map.of("/headings/skills/0/text", "", "/workerName", "  "), Revisions.SAM);
        assertEquals(1, rows(answers).size(), "The rows");
        assertEquals(Optional.of("Sam wrote that"), at(answers, "/headings/skills/0/text"), "The other one");
        assertEquals(Optional.empty(), at(answers, "/workerName"), "An answer that was blanked");
    }

    @Test
    @Verifies("I-04")
    void ownWordsOfSomebodyElseAreNotChanged() throws Exception {
        Filled form = skills(notes, OWN, SAMS);
        Map<String, Object> answers =
                typed(form, Map.of("/headings/skills/0/text", "Sam would rather say this"), Revisions.SAM);
        assertEquals(Optional.of("Asha said this"), at(answers, "/headings/skills/0/text"), "Her own words");
        assertEquals(
                Optional.of("Sam would rather say this"), at(answers, "/headings/skills/2/text"), "What stands beside");
        assertEquals(Optional.of("worker"), at(answers, "/headings/skills/2/voice"), "Whose words they are");
    }

    @Test
    @Verifies("I-04")
    void ownWordsOfSomebodyElseAreNotTakenOut() throws Exception {
        Filled form = skills(notes, OWN, SAMS);
        assertTrue(
                typed(form, Map.of(), "/headings/skills/0", Revisions.SAM).equals(form.answers()),
                "Her own words stay");
        assertEquals(
                1,
                rows(typed(form, Map.of(), "/headings/skills/1", Revisions.SAM).answers())
                        .size(),
                "Those of his own go");
        assertEquals(
                1,
                rows(typed(form, Map.of(), "/headings/skills/0", Filled.ASHA).answers())
                        .size(),
                "She may take out her own");
    }

    @Test
    @Verifies("I-05")
    void whatIsNewOrChangedSaysWhoWroteItDownAndWhen() throws Exception {
        Filled form = skills(notes, SAMS, SAMS.replace("this", "that"));
        Map<String, Object> answers = typed(
                form,
                Map.of("/headings/skills/0/text", "Sam wrote it anew", "/headings/skills/-/text", "and something new"),
                new Party("worker-noor", Party.Role.WORKER));
        for (int row : new int[] {0, 2}) {
            assertEquals(Optional.of("worker-noor"), at(answers, "/headings/skills/" + row + "/recordedBy"), "Who");
            assertEquals(Optional.of(LATER.toString()), at(answers, "/headings/skills/" + row + "/recordedAt"), "When");
        }
        assertEquals(Optional.of("worker-sam"), at(answers, "/headings/skills/1/recordedBy"), "Who wrote the other");
        assertEquals(
                Optional.of("2026-02-01T08:00:00Z"), at(answers, "/headings/skills/1/recordedAt"), "When that was");
    }

    @Test
    @Verifies({"I-05", "I-08"})
    void nobodySaysThemselvesWhoWroteSomethingDown() throws Exception {
        Filled form = skills(notes, SAMS);
        Map<String, Object> answers = typed(
                form,
                Map.of(
                        "/headings/skills/0/recordedBy", "person-asha",
                        "/headings/skills/0/recordedAt", "2020-01-01T00:00:00Z",
                        "/headings/skills/-/text", "something new",
                        "/headings/skills/-/recordedBy", "person-asha",
                        "/headings/skills/-/speaker", "worker-lena"),
                Revisions.SAM);
        assertEquals(Optional.of("worker-sam"), at(answers, "/headings/skills/0/recordedBy"), "Who, of an old one");
        assertEquals(Optional.of("2026-02-01T08:00:00Z"), at(answers, "/headings/skills/0/recordedAt"), "When");
        assertEquals(Optional.of("worker-sam"), at(answers, "/headings/skills/1/recordedBy"), "Who, of a new one");
        assertEquals(Optional.empty(), at(answers, "/headings/skills/1/speaker"), "A worker's words have no speaker");
    }

    @Test
    @Verifies("I-06")
    void rowsAreNumberedAsTheOneWhoTypesCountsThem() throws Exception {
        Filled form = skills(notes, HIDDEN, SAMS, HIDDEN, SAMS.replace("this", "that"));
        Map<String, Object> answers = typed(form, Map.of("/headings/skills/1/text", "the second"), Revisions.SAM);
        assertEquals(Optional.of("Sam wrote this"), at(answers, "/headings/skills/1/text"), "What they call the first");
        assertEquals(Optional.of("the second"), at(answers, "/headings/skills/3/text"), "What they call the second");
        assertEquals(
                1L,
                form.view(Revisions.SAM).at("/headings/skills/1").stream().count(),
                "The view counts like this, too");
    }

    @Test
    @Verifies("I-06")
    void whatIsHiddenStaysWhereItIsWhateverIsTakenOut() throws Exception {
        Filled form = skills(notes, HIDDEN, SAMS, SAMS.replace("this", "that"));
        Map<String, Object> answers = typed(
                        form, Map.of("/headings/skills/1/text", "the second"), "/headings/skills/0", Revisions.SAM)
                .answers();
        assertEquals(2, rows(answers).size(), "The rows");
        assertEquals(Optional.of("for nobody else mrk5"), at(answers, "/headings/skills/0/text"), "What is hidden");
        assertEquals(Optional.of("the second"), at(answers, "/headings/skills/1/text"), "What was typed meanwhile");
        for (String pointer : List.of("/headings/skills/2", "/headings/skills/7", "/headings/nothing/0", "")) {
            assertTrue(
                    typed(form, Map.of(), pointer, Revisions.SAM).equals(form.answers()),
                    () -> "There is no item " + pointer + " to take out");
        }
    }

    @Test
    @Verifies("I-07")
    void whoMaySeeAnEntryIsChosenByTheOneWhoseWordsItHolds() throws Exception {
        Filled form = skills(notes, OWN, SAMS);
        Map<String, String> fields =
                Map.of("/headings/skills/0/audience", "my-circle", "/headings/skills/1/audience", "worker");
        Map<String, Object> bySam = typed(form, fields, Revisions.SAM);
        assertEquals(Optional.of("team"), at(bySam, "/headings/skills/0/audience"), "Hers, as he would have it");
        assertEquals(Optional.of("worker"), at(bySam, "/headings/skills/1/audience"), "His own");
        Map<String, Object> byAsha = typed(form, fields, Filled.ASHA);
        assertEquals(Optional.of("my-circle"), at(byAsha, "/headings/skills/0/audience"), "Her own");
        assertEquals(Optional.of("team"), at(byAsha, "/headings/skills/1/audience"), "His, as she would have it");
    }

    @Test
    @Verifies("I-08")
    void namesWithoutAPlaceArePassedOver() throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of(
                "",
                "token",
                "do",
                "headings",
                "/",
                "//",
                "/nothing",
                "/headings/nothing/0/text",
                "/workerName/0",
                "/headings/skills/99999999999/text",
                "/headings/skills/-1/text",
                "/headings/skills/~2/text",
                "/__proto__",
                "/a".repeat(200))) {
            fields.put(name, "mrk6");
        }
        Filled form = skills(notes, SAMS);
        FormDocument after = typed(form, fields, null, Revisions.SAM);
        assertFalse(after.json().contains("mrk6"), "What has no place is in the answers");
        assertTrue(after.equals(form.answers()), "The answers have changed");
    }

    @Test
    @Verifies("I-08")
    void manyMayTypeAtOnceAndNothingOfOneComesToAnother() throws Exception {
        List<FormTemplate> templates = Filled.templates();
        Together.inParallel(thread -> {
            List<String> odd = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Filled form = Filled.right(templates.get((thread + i) % templates.size()));
                FormView view = form.view(Filled.ASHA);
                Map<String, String> fields = shown(form, Filled.ASHA);
                String first = view.nodes().stream()
                        .filter(node -> node.kind() == ViewNode.Kind.FIELD)
                        .map(ViewNode::pointer)
                        .findFirst()
                        .orElseThrow();
                fields.put(first, "typed by thread " + thread);
                FormDocument after = typed(form, fields, null, Filled.ASHA);
                if (!after.json().contains("typed by thread " + thread + "\"")
                        || after.json().split("typed by thread", -1).length != 2) {
                    odd.add(form + first);
                }
            }
            none(odd);
            return true;
        });
    }

    private static void none(List<String> odd) {
        assertEquals(List.of(), odd, "What was typed by one thread is not alone in its answers");
    }
}
