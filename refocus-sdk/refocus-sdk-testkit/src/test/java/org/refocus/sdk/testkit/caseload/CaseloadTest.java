package org.refocus.sdk.testkit.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.InMemoryFormStore;
import org.refocus.sdk.spi.RecordQuery;

/** A caseload is the same for the same seed, and a store takes it as it takes any records. */
class CaseloadTest {
    /** Changes when any byte changes: on purpose, or because something depends on the machine. */
    private static final String GOLDEN = "2dccc37c67f469f2ef40da8ace5d6fedeff67e5a1725a7dc12c1975421d194e3";

    @Test
    void theSameSeedGivesTheSameBytesOnEveryMachine() throws Exception {
        assertThat(hash(Caseload.of(2026, 20))).isEqualTo(GOLDEN);
    }

    @Test
    void neitherLocaleNorTimeZoneMakesADifference() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String before = hash(Caseload.of(4, 6));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(hash(Caseload.of(4, 6))).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String hash(Caseload caseload) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        caseload.revisions().forEach(r -> {
            String head = r + " " + r.subject() + " " + r.author() + " " + r.recordedAt() + " " + r.agreement() + " "
                    + r.reason();
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            digest.update(r.answers().bytes());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        assertThat(Caseload.of(1, 20).people()).isNotEqualTo(Caseload.of(2, 20).people());
    }

    @Test
    void aPersonIsTheSameInASmallCaseloadAndInALargeOne() {
        assertThat(Caseload.of(5, 200).people().subList(0, 20))
                .isEqualTo(Caseload.of(5, 20).people());
        assertThat(about("person-0017", Caseload.of(5, 200))).isEqualTo(about("person-0017", Caseload.of(5, 20)));
    }

    private static List<FormResponse> about(String subject, Caseload caseload) {
        return caseload.revisions()
                .filter(r -> r.subject().id().equals(subject))
                .toList();
    }

    @Test
    void storingTwiceChangesNothing() {
        Caseload caseload = Caseload.of(3, 15);
        InMemoryFormStore store = new InMemoryFormStore();
        int first = caseload.storeIn(store);
        List<FormResponse> before =
                store.find(RecordQuery.ofTeam("team-0001").withLimit(1000)).records();
        assertThat(caseload.storeIn(store)).isEqualTo(first).isEqualTo((int)
                caseload.revisions().count());
        assertThat(store.find(RecordQuery.ofTeam("team-0001").withLimit(1000)).records())
                .isEqualTo(before);
    }

    @Test
    void queriesFindThemByPersonAndByTeam() {
        Told told = Told.OF_120;
        InMemoryFormStore store = new InMemoryFormStore();
        told.caseload.storeIn(store);
        for (Caseload.Person person : told.caseload.people()) {
            List<FormResponse> found =
                    store.find(RecordQuery.about(person.id())).records();
            assertThat(found).isNotEmpty().allMatch(r -> r.subject().team().equals(person.team()));
        }
        long records = told.caseload.teams().stream()
                .mapToLong(team -> store.find(RecordQuery.ofTeam(team.id()).withLimit(1000))
                        .records()
                        .size())
                .sum();
        assertThat(records).isEqualTo(told.records().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-29", "2026-09-30", "2031-01-01"})
    void theStoryEndsOnTheDayThatWasAskedFor(String day) {
        LocalDate until = LocalDate.parse(day);
        assertThat(Caseload.of(8, 30).until(until).revisions())
                .isNotEmpty()
                .allMatch(r ->
                        !LocalDate.ofInstant(r.recordedAt(), ZoneOffset.UTC).isAfter(until));
    }

    @Test
    void oneIsEnoughAndNoneIsNot() {
        assertThat(Caseload.of(1, 1).workers()).hasSize(1);
        assertThat(Caseload.of(1, 1).revisions()).isNotEmpty();
        assertThat(Caseload.of(1, 100_000).people().get(99_999).id()).isEqualTo("person-100000");
        assertThatThrownBy(() -> Caseload.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Caseload.of(1, 100_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everybodyHasANameOfTheirOwn() {
        Caseload caseload = Caseload.of(9, 20_000);
        assertThat(caseload.people().stream().map(Caseload.Person::name)).doesNotHaveDuplicates();
        assertThat(caseload.workers().stream().map(Caseload.Worker::name)).doesNotHaveDuplicates();
    }

    @Test
    void itDoesNotShowAnswersWhenItIsPrinted() {
        assertThat(Caseload.of(1, 50)).hasToString("Caseload[seed 1, 50 people]");
    }
}
