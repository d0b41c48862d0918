package org.refocus.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refocus.model.FormType;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.trail.Anchor;
import org.refocus.sdk.trail.Fault;
import org.refocus.sdk.trail.TrailEvent;
import org.refocus.sdk.trail.TrailQuery;

/** What becomes of records, through the facade. */
class KeepingTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2046-03-31T12:00:00.123456789Z");
    private static final Subject ASHA = new Subject("person-asha", "team-harbour");

    private final Party sam = Party.worker("worker-sam");
    private final InMemoryFormStore store = new InMemoryFormStore();
    private final Refocus refocus = at(NOW);

    private Refocus at(Instant now) {
        return Refocus.builder().store(store).clock(Clock.fixed(now, LONDON)).build();
    }

    @Test
    void whatNobodyChangedForSoLongIsDueAndNothingIsErasedByItself() {
        FormResponse old = at(Instant.parse("2026-03-31T12:00:00Z")).start(FormType.CARE_PLAN, ASHA, sam);
        FormResponse young = at(Instant.parse("2026-03-31T12:00:01Z")).start(FormType.CARE_PLAN, ASHA, sam);
        RecordQuery team = RecordQuery.ofTeam("team-harbour");

        assertThat(refocus.keeping().due(Period.ofYears(20), team).records()).containsExactly(old);
        assertThat(refocus.keeping().due(Period.ofYears(21), team).records()).isEmpty();
        assertThat(refocus.keeping()
                        .due(Period.ofYears(20), RecordQuery.ofTeam("team-hill"))
                        .records())
                .isEmpty();
        refocus.keeping().hold(Scope.record(old.id()), "case-1", sam);
        assertThat(refocus.keeping().due(Period.ofYears(20), team).records()).isEmpty();
        assertThat(refocus.find(team).records()).containsExactly(old, young);
    }

    @Test
    void aHoldIsPlacedAndReleasedByItsReference() {
        FormResponse record = refocus.start(FormType.CARE_PLAN, ASHA, sam);
        Keeping keeping = refocus.keeping();
        Scope scope = Scope.record(record.id());

        assertThat(keeping.hold(scope, "case-1", sam)).isTrue();
        assertThat(keeping.hold(scope, "case-1", sam)).isFalse();
        assertThat(keeping.holds(scope))
                .containsExactly(new Hold(scope, "case-1", sam, Instant.parse("2046-03-31T12:00:00.123456Z")));
        assertThatThrownBy(() -> keeping.erase(scope, sam, null))
                .isInstanceOf(HeldRecordException.class)
                .hasMessageContaining("case-1");
        assertThat(keeping.release(scope, "case-2", sam)).isFalse();
        assertThat(keeping.release(scope, "case-1", sam)).isTrue();
        assertThat(keeping.erase(scope, sam, null)).hasSize(1);
    }

    @Test
    void whatWasErasedIsToldOfByItsTombstoneAndByTheTrail() {
        FormResponse record = refocus.start(FormType.CARE_PLAN, ASHA, sam);
        refocus.keeping().note(TrailEvent.What.EXPORTED, record, sam);
        List<Tombstone> left = refocus.keeping().erase(Scope.subject("person-asha"), sam, "request-1");

        assertThat(left)
                .containsExactly(refocus.keeping().tombstone(record.id()).orElseThrow());
        assertThat(refocus.find(record.id())).isEmpty();
        assertThat(refocus.keeping()
                        .trail()
                        .read(TrailQuery.of(Scope.record(record.id())))
                        .events())
                .extracting(TrailEvent::what)
                .containsExactly(TrailEvent.What.DRAFTED, TrailEvent.What.EXPORTED, TrailEvent.What.ERASED);
        assertThat(CapturedLogs.lines()).anyMatch(line -> line.contains("Record " + record.id() + " erased with 1"));
    }

    @Test
    void theReadmeShowsWhatIsCompiled() throws Exception {
        FormResponse record = at(Instant.parse("2020-01-01T00:00:00Z")).start(FormType.CARE_PLAN, ASHA, sam);
        // <keeping>
        Keeping keeping = refocus.keeping();
        keeping.note(TrailEvent.What.OPENED, record, sam); // you see who opens what; the library does not
        keeping.hold(Scope.subject("person-asha"), "case-7", sam); // nothing about her is erased until it is released
        Page due = keeping.due(Period.ofYears(20), RecordQuery.ofTeam("team-harbour")); // none that is held
        keeping.release(Scope.subject("person-asha"), "case-7", sam);
        List<Tombstone> left = keeping.erase(Scope.subject("person-asha"), sam, "request-12"); // or Scope.record(id)
        // </keeping>
        // <trail>
        Anchor anchor = refocus.keeping().trail().seal(); // every hour, say; then put anchor.toString() elsewhere
        List<Fault> faults = refocus.keeping().trail().verify(anchor); // empty when all that was sealed is as it was
        // </trail>
        assertThat(due.records()).isEmpty();
        assertThat(left).hasSize(1);
        assertThat(faults).isEmpty();
        assertThat(Anchor.parse(anchor.toString())).isEqualTo(anchor);
        String source = Files.readString(Path.of("src/test/java/org/refocus/sdk/KeepingTest.java"));
        for (String part : List.of("keeping", "trail")) {
            String shown = source.substring(
                    source.indexOf("// <" + part + ">\n") + part.length() + 6, source.indexOf("        // </" + part));
            assertThat(Files.readString(Path.of("../README.md")))
                    .contains("```java\n" + shown.replaceAll("(?m)^ {8}", "") + "```");
        }
    }
}
