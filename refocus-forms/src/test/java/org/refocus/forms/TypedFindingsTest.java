package org.refocus.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.refocus.forms.support.Documents;
import org.refocus.model.FormAnswers;
import org.refocus.model.constraint.Limits;

/** A record that was built in Java gets the findings that its JSON gets, at the same places. */
class TypedFindingsTest {
    private static final String ENTRY =
            "{'text':'I sing.','voice':'agreed','recordedBy':'idris','recordedAt':'2026-03-02T10:15:30Z','audience':'team'}";
    private static final Map<String, String> GOOD = Map.of(
            "care-plan",
            "{'personName':'Mair','workerName':'Idris','plannedOn':'2026-03-02','goals':[{'number':1,'words':" + ENTRY
                    + ",'origin':'own','direction':'approach'}]}",
            "supervision-reflection",
            "{'workerName':'Idris','month':3,'reflectedOn':'2026-03-02','discuss':true}",
            "own-strengths",
            "{'workerName':'Idris','doneOn':'2026-03-02'}",
            "information-sheet",
            "{'personName':'Mair','teamName':'Harbour','givenBy':'Idris','givenOn':'2026-03-02','how':'in-person','language':'cy'}",
            "partnership-proposal",
            "{'title':'Shed','description':'We build it.','benefits':'Room.','planningTeam':[{'name':'A','role':'person'},"
                    + "{'name':'B','role':'worker'}],'costs':[{'item':'Timber','category':'equipment','amount':'1.00',"
                    + "'justification':'Walls.'}],'total':'1.00'}");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "typed-findings.csv", delimiter = '|', quoteCharacter = '`', lineSeparator = "\n")
    void aRecordLeadsToTheseFindings(String form, String place, String json, String expected) {
        FormTemplate template = TemplateLibrary.bundled().newest(form);
        byte[] document = put(GOOD.get(form), place, json);
        FormAnswers answers = template.read(document).get();

        Report typed = template.check(answers);

        assertThat(typed.findings().stream().map(TypedFindingsTest::say).collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(typed.findings()).allSatisfy(FindingsTest::isComplete);
        assertThat(pointers(typed)).isEqualTo(pointers(template.validate(document)));
    }

    @Test
    void whatATemplateLimitsIsThereForTheTypedSide() {
        Limits proposal = limits("partnership-proposal");
        Limits strengths = limits("own-strengths");

        assertThat(proposal.numbers()).containsExactly(Map.entry("budgetLimit", new BigDecimal("500.00")));
        assertThat(proposal.requiredKeys().get("/assessment/criteria"))
                .containsExactlyInAnyOrder("partnership", "recovery-values", "planning-team", "cost-justified");
        assertThat(strengths.keys().get("/headings"))
                .containsExactlyInAnyOrder("identity", "interests", "skills", "gifts", "community");
        assertThat(strengths.keys().get("")).as("additions").isEmpty();
        assertThat(strengths.requiredKeys().get("")).as("additions").isEmpty();
    }

    /** Reads a template anew: what it makes when it is first asked is under test here. */
    private static Limits limits(String form) {
        return FormTemplate.load(TemplateLibrary.bundled().newest(form).json()).limits();
    }

    private static byte[] put(String good, String place, String json) {
        String written = json.replaceAll("\"x\\*([0-9]+)\"", "\"@$1\"");
        for (int count : List.of(64, 65, 200, 201)) {
            written = written.replace("\"@" + count + "\"", "\"" + "x".repeat(count) + "\"");
        }
        for (int count : List.of(40, 41)) {
            written = written.replace("\"mair\"*" + count, "\"mair\",".repeat(count - 1) + "\"mair\"");
        }
        JsonNode tree = Documents.parse(good.replace('\'', '"').getBytes(UTF_8));
        JsonNode value = Documents.parse(written.getBytes(UTF_8));
        JsonPointer pointer = JsonPointer.compile(place);
        if (tree.at(pointer.head()) instanceof ArrayNode list) {
            int index = pointer.last().getMatchingIndex();
            if (index < list.size()) {
                list.set(index, value);
            } else {
                list.add(value);
            }
        } else {
            ((ObjectNode) tree.at(pointer.head())).set(pointer.last().getMatchingProperty(), value);
        }
        return Documents.bytes(tree);
    }

    private static String say(Finding finding) {
        return finding.code() + " " + finding.pointer()
                + (finding.arguments().isEmpty() ? "" : " " + finding.arguments());
    }

    private static Set<String> pointers(Report report) {
        return report.findings().stream().map(Finding::pointer).collect(Collectors.toCollection(TreeSet::new));
    }
}
