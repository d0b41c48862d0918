package org.refocus.examples.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.refocus.examples.tester.CaseNotes.Answer;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.Party;
import org.refocus.sdk.testkit.Expected;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.History;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;

/** Three properties of a right form system find ten faults. Nobody wrote a document by hand. */
class FindsEveryFaultTest {
    static final List<FormGenerator> FORMS = Stream.concat(
                    TemplateLibrary.bundled().all().stream(),
                    HouseForms.all().stream().map(FormTemplate::load))
            .map(FormGenerator::of)
            .toList();
    private static final Map<String, BiPredicate<CaseNotes, Sample>> PROPERTIES = new TreeMap<>(Map.of(
            "keeps what is written", FindsEveryFaultTest::keepsWhatIsWritten,
            "says what is wrong", FindsEveryFaultTest::saysWhatIsWrong));
    private static final AtomicLong RUNS = new AtomicLong();

    /** The property that does not hold, the smallest that shows it, and its size in bytes or steps. */
    private record Found(String property, String smallest, int size) {}

    @Test
    void theRightSystemPassesFiveThousandSamplesAndHistories() {
        assertThat(search(Set.of(), 90)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPropertyFindsTheFaultWithinAMinuteAndShowsASmallExample(Fault fault) {
        long start = System.nanoTime();
        Found found = search(Set.of(fault), 30).orElseThrow();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: not so that it %s (%.1f s)%n  %s%n", fault, found.property, seconds, found.smallest);
        assertThat(seconds).isLessThan(60);
        assertThat(found.size).isLessThan(1024);
    }

    /** Tries one seed after the other on every form, until a property fails; makes small what it failed for. */
    private static Optional<Found> search(Set<Fault> faults, int seeds) {
        CaseNotes host = host(faults);
        for (int number = 0; number < seeds * FORMS.size() * 4; number++) {
            FormGenerator form = FORMS.get(number / 4 % FORMS.size());
            Sample sample = form.draw(Kind.values()[number % 4], 1 + number / 4 / FORMS.size());
            for (String property : PROPERTIES.keySet()) {
                Predicate<Sample> fails = one -> !PROPERTIES.get(property).test(host, one);
                if (fails.test(sample)) {
                    Sample small = form.smallest(sample, fails);
                    return Optional.of(new Found(property, small + "\n  " + small.text(), small.json().length));
                }
            }
        }
        return IntStream.range(0, seeds * FORMS.size())
                .mapToObj(number -> FORMS.get(number % FORMS.size()).history(1 + number / FORMS.size(), 20))
                .filter(history -> !followsTheHistory(host, history))
                .findFirst()
                .map(history -> new Found(
                        "follows a history", history.toString(), history.steps().size()));
    }

    /** Whatever can be read comes back as it was, be it finished and right or not. */
    static boolean keepsWhatIsWritten(CaseNotes host, Sample sample) {
        return FormDocument.read(sample.json())
                .value()
                .map(written -> answers(host, saved(host, sample)).equals(written.answers()))
                .orElse(true);
    }

    /** Every fault is named at its place and nothing else is; what has a fault cannot be signed, what has none can. */
    static boolean saysWhatIsWrong(CaseNotes host, Sample sample) {
        String note = saved(host, sample);
        if (host.read(note).revision() == 1) { // turned away at the door
            return sample.kind() == Kind.HOSTILE && !sample.isAcceptable();
        }
        Set<String> expected = sample.expected().stream().map(Expected::pointer).collect(Collectors.toSet());
        Set<String> found = host.problems(note).stream().map(Problem::place).collect(Collectors.toSet());
        Answer signed = host.sign("sign " + note, note, Map.of("person-asha", "person", "worker-sam", "worker"));
        return found.equals(expected) && (signed == Answer.DONE) == sample.isAcceptable();
    }

    /** Each step comes to what it has to, and leaves the note as it has to stand. */
    static boolean followsTheHistory(CaseNotes host, History history) {
        String run = "run " + RUNS.incrementAndGet();
        String form = history.template().url();
        String note = host.open(
                run + history.steps().get(0).commandId(), form, history.about().id());
        return history.steps().stream().allMatch(step -> {
            String request = run + step.commandId();
            Map<String, String> signing = step.agreeing().stream()
                    .collect(Collectors.toMap(Party::id, who -> who.role().name()));
            Answer answer = switch (step.action()) {
                case START -> host.open(request, form, "").equals(note) ? Answer.DONE : Answer.CLOSED;
                case SAVE ->
                    host.save(request, note, step.base(), step.answers().bytes());
                case AGREE -> host.sign(request, note, signing);
                case AMEND -> host.reopen(request, note);
                case WITHDRAW -> host.strike(request, note);
                case HOLD, RELEASE, ERASE ->
                    throw new AssertionError("a history for every host holds and erases nothing");
            };
            List<Answer> means = List.of(Answer.DONE, Answer.NOT_READY, Answer.CLOSED, Answer.OVERTAKEN);
            Note now = host.read(note);
            return answer == means.get(step.result().ordinal())
                    && now.revision() == step.after().revision()
                    && now.state().ordinal() == step.after().status().ordinal()
                    && answers(host, note).equals(step.after().answers().answers());
        });
    }

    private static String saved(CaseNotes host, Sample sample) {
        String about = sample.template().subject().equals("person") ? "person-asha" : "worker-sam";
        String note =
                host.open("run " + RUNS.incrementAndGet(), sample.template().url(), about);
        host.save("save " + note, note, 1, sample.json());
        return note;
    }

    private static Map<String, Object> answers(CaseNotes host, String note) {
        byte[] kept = host.read(note).answers().getBytes(StandardCharsets.UTF_8);
        return FormDocument.of(kept).answers();
    }

    static CaseNotes host(Set<Fault> faults) {
        CaseNotes host = new CaseNotes(faults);
        FORMS.forEach(form -> host.install(form.template().json()));
        return host;
    }
}
