package org.refocus.sdk.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refocus.forms.FormDocument;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.Erasure;
import org.refocus.sdk.spi.Hold;

/** Events, anchors and hashes. */
class TrailTypesTest {
    private static final Party SAM = Party.worker("worker-sam");
    private static final Party ASHA = Party.person("person-asha");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final Scope PLAN = Scope.record("plan");
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void anAnchorIsReadAsItWasWritten() {
        Anchor anchor = new Anchor(12, 345, HASH);
        assertThat(anchor).hasToString("12:345:" + HASH);
        assertThat(Anchor.parse(anchor.toString())).isEqualTo(anchor);
        assertThat(Anchor.parse(Anchor.none().toString())).isEqualTo(Anchor.none());
        for (String wrong : List.of(
                "",
                "1:1",
                "1:1:" + HASH + "0",
                "1:1:" + HASH.toUpperCase(Locale.ROOT),
                "-1:1:" + HASH,
                "2:1:" + HASH,
                " 1:1:" + HASH,
                "1234567890123456789012:1:" + HASH)) {
            assertThatThrownBy(() -> Anchor.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Anchor(-1, 0, HASH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEventOrAnOrderHoldsOpaqueIdsAlone() {
        for (String sentence : List.of("She asked for it", "", "a/b", "x".repeat(65), "é")) {
            assertThatThrownBy(() -> new TrailEvent(TrailEvent.What.OPENED, PLAN, 1, SAM, NOON, sentence))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Erasure(PLAN, SAM, NOON, sentence))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Hold(PLAN, sentence, SAM, NOON)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Scope.subject(sentence)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Scope.record("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrailEvent(TrailEvent.What.OPENED, PLAN, -1, SAM, NOON, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrailEvent(TrailEvent.What.HELD, Scope.subject("p"), 1, SAM, NOON, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesAreCutToTheMicrosecond() {
        Instant finer = NOON.plusNanos(999);
        assertThat(new TrailEvent(TrailEvent.What.OPENED, PLAN, 1, SAM, finer, null).at())
                .isEqualTo(NOON);
        assertThat(new Erasure(PLAN, SAM, finer, null).at()).isEqualTo(NOON);
        assertThat(new Erasure(PLAN, SAM, finer, null).tombstone("plan", 1).at())
                .isEqualTo(NOON);
        assertThat(new Hold(PLAN, "case-1", SAM, finer).at()).isEqualTo(NOON);
    }

    @Test
    void aScopeCoversItsRecordOrAllOfItsSubject() {
        assertThat(PLAN.covers("plan", "person-asha")).isTrue();
        assertThat(PLAN.covers("other", "plan")).isFalse();
        assertThat(Scope.subject("person-asha").covers("plan", "person-asha")).isTrue();
        assertThat(Scope.subject("person-asha").covers("person-asha", "person-rhian"))
                .isFalse();
        assertThat(PLAN).hasToString("record plan");
        assertThat(Scope.subject("person-asha")).hasToString("everything about person-asha");
        Hold hold = new Hold(PLAN, "case-1", SAM, NOON);
        assertThat(hold.isSameAs(new Hold(PLAN, "case-1", ASHA, Instant.EPOCH))).isTrue();
        assertThat(hold.isSameAs(new Hold(PLAN, "case-2", SAM, NOON))).isFalse();
        assertThat(hold.isSameAs(new Hold(Scope.record("other"), "case-1", SAM, NOON)))
                .isFalse();
    }

    @Test
    void storingADraftUnderAnotherVersionIsAMove() {
        FormResponse draft = revision("plan", 2, "care-plan|1.1.0", Status.DRAFT, null, "{}", List.of());
        assertThat(TrailEvent.storing(draft, null).what()).isEqualTo(TrailEvent.What.DRAFTED);
        assertThat(TrailEvent.storing(draft, "care-plan|1.1.0").what()).isEqualTo(TrailEvent.What.DRAFTED);
        assertThat(TrailEvent.storing(draft, "care-plan|1.0.0"))
                .isEqualTo(new TrailEvent(TrailEvent.What.MOVED, PLAN, 2, SAM, NOON, null));
        FormResponse withdrawn = revision("plan", 2, "care-plan|1.1.0", Status.WITHDRAWN, "r", "{}", List.of());
        assertThat(TrailEvent.storing(withdrawn, "care-plan|1.0.0").what()).isEqualTo(TrailEvent.What.WITHDRAWN);
    }

    @Test
    void everyFieldOfAnEventCountsInItsHash() {
        TrailEvent event = new TrailEvent(TrailEvent.What.OPENED, PLAN, 1, SAM, NOON, "ref-1");
        Set<String> hashes = new HashSet<>();
        for (byte[] hash : List.of(
                TrailHash.ofEvent(event, "c", new byte[] {1}),
                TrailHash.ofEvent(event, "d", new byte[] {1}),
                TrailHash.ofEvent(event, null, new byte[] {1}),
                TrailHash.ofEvent(event, "c", new byte[] {2}),
                TrailHash.ofEvent(event, "c", null),
                of(TrailEvent.What.EXPORTED, PLAN, 1, SAM, NOON, "ref-1"),
                of(TrailEvent.What.OPENED, Scope.record("other"), 1, SAM, NOON, "ref-1"),
                of(TrailEvent.What.OPENED, Scope.subject("plan"), 0, SAM, NOON, "ref-1"),
                of(TrailEvent.What.OPENED, PLAN, 0, SAM, NOON, "ref-1"),
                of(TrailEvent.What.OPENED, PLAN, 1, Party.person("worker-sam"), NOON, "ref-1"),
                of(TrailEvent.What.OPENED, PLAN, 1, Party.worker("worker-eve"), NOON, "ref-1"),
                of(TrailEvent.What.OPENED, PLAN, 1, SAM, NOON.plusNanos(1000), "ref-1"),
                of(TrailEvent.What.OPENED, PLAN, 1, SAM, NOON, "ref-2"),
                of(TrailEvent.What.OPENED, PLAN, 1, SAM, NOON, null))) {
            assertThat(hash).hasSize(32);
            assertThat(hashes.add(HexFormat.of().formatHex(hash))).isTrue();
        }
    }

    private static byte[] of(TrailEvent.What what, Scope scope, int revision, Party by, Instant at, String reference) {
        return TrailHash.ofEvent(new TrailEvent(what, scope, revision, by, at, reference), "c", new byte[] {1});
    }

    @Test
    void everyPartOfARevisionCountsInItsHashAndSoDoesTheSalt() {
        List<Preserved> kept = List.of(new Preserved("care-plan|0.9.0", "/a", "1", "why"));
        FormResponse base = revision("plan", 1, "care-plan|1.0.0", Status.DRAFT, null, "{}", List.of());
        Set<String> hashes = new HashSet<>();
        for (FormResponse each : List.of(
                base,
                revision("other", 1, "care-plan|1.0.0", Status.DRAFT, null, "{}", List.of()),
                revision("plan", 2, "care-plan|1.0.0", Status.DRAFT, null, "{}", List.of()),
                revision("plan", 1, "care-plan|1.0.1", Status.DRAFT, null, "{}", List.of()),
                revision("plan", 1, "care-plan|1.0.0", Status.AGREED, null, "{}", List.of()),
                revision("plan", 1, "care-plan|1.0.0", Status.WITHDRAWN, null, "{}", List.of()),
                revision("plan", 1, "care-plan|1.0.0", Status.WITHDRAWN, "", "{}", List.of()),
                revision("plan", 1, "care-plan|1.0.0", Status.DRAFT, null, "{ }", List.of()),
                revision("plan", 1, "care-plan|1.0.0", Status.DRAFT, null, "{}", kept))) {
            assertThat(hashes.add(TrailHash.ofContent(new byte[32]).put(each).endHex()))
                    .isTrue();
        }
        assertThat(hashes.add(TrailHash.ofContent(new byte[31]).put(base).endHex()))
                .isTrue();
        assertThat(TrailHash.newSalt()).hasSize(TrailHash.SALT_BYTES).isNotEqualTo(TrailHash.newSalt());
    }

    @Test
    void partsDoNotRunTogetherAndASealFollowsFromTheOneBefore() {
        byte[] salt = new byte[0];
        assertThat(TrailHash.ofContent(salt).put("ab").put("c").endHex())
                .isNotEqualTo(TrailHash.ofContent(salt).put("a").put("bc").endHex());
        assertThat(TrailHash.ofContent(salt).put("").endHex())
                .isNotEqualTo(TrailHash.ofContent(salt).put((String) null).endHex());
        Set<String> seals = new HashSet<>();
        for (Anchor before : List.of(
                Anchor.none(), new Anchor(1, 1, HASH), new Anchor(1, 2, HASH), new Anchor(1, 1, "0".repeat(64)))) {
            assertThat(seals.add(TrailHash.ofSeal(before).put(new byte[32]).endHex()))
                    .isTrue();
        }
        assertThat(TrailHash.ofSeal(Anchor.none()).put(new byte[32]).endHex())
                .as("never changes, or no anchor that exists would verify")
                .isEqualTo("74242603fd74676d6e718e434cdb4c0a301df77e9e14f2f75ea2e4ab0427dbca");
    }

    private static FormResponse revision(
            String id,
            int number,
            String template,
            Status status,
            String reason,
            String answers,
            List<Preserved> kept) {
        return new FormResponse(
                id,
                number,
                template,
                new Subject("person-asha", "team-harbour"),
                status,
                SAM,
                NOON,
                status == Status.AGREED ? new Agreement(List.of(ASHA), NOON) : null,
                reason,
                FormDocument.of(answers.getBytes(StandardCharsets.UTF_8)),
                kept);
    }
}
