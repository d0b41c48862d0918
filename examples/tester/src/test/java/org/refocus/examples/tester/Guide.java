package org.refocus.examples.tester;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.testkit.Coverage;
import org.refocus.sdk.testkit.Expected;
import org.refocus.sdk.testkit.FormGenerator;
import org.refocus.sdk.testkit.History;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;
import org.refocus.sdk.testkit.Step;

/** The code of the guide, compiled and run by the build. */
final class Guide {
    private Guide() {}

    static void draw() {
        // <draw>
        FormTemplate template = TemplateLibrary.bundled().newest("partnership-proposal");
        FormGenerator proposals = FormGenerator.of(template);
        for (Kind kind : Kind.values()) {
            System.out.println(proposals.draw(kind, 28));
        }
        // </draw>
    }

    static void keep() {
        FormGenerator proposals = FormGenerator.of(TemplateLibrary.bundled().newest("partnership-proposal"));
        // <keep>
        CaseNotes host = new CaseNotes(Set.of(Fault.TRIMS_TEXT)); // put your own system here
        host.install(proposals.template().json());

        Predicate<Sample> loses = sample -> {
            String note =
                    host.open(UUID.randomUUID().toString(), sample.template().url(), "team-harbour");
            host.save(UUID.randomUUID().toString(), note, 1, sample.json());
            byte[] kept = host.read(note).answers().getBytes(StandardCharsets.UTF_8);
            return !FormDocument.of(kept).answers().equals(sample.document().answers());
        };
        Sample lost = proposals.stream(Kind.VALID, 1)
                .limit(1_000)
                .filter(loses)
                .findFirst()
                .orElseThrow();
        System.out.println("found:    " + lost);
        // </keep>
        // <smallest>
        Sample smallest = proposals.smallest(lost, loses);
        System.out.println("smallest: " + smallest);
        System.out.println("          " + smallest.text());
        // </smallest>
    }

    static void verdict() {
        FormGenerator proposals = FormGenerator.of(TemplateLibrary.bundled().newest("partnership-proposal"));
        // <verdict>
        CaseNotes host = new CaseNotes(Set.of(Fault.ACCEPTS_A_TEAM_WITHOUT_A_SERVICE_USER));
        host.install(proposals.template().json());

        Predicate<Sample> misjudges = sample -> {
            String note =
                    host.open(UUID.randomUUID().toString(), sample.template().url(), "team-harbour");
            host.save(UUID.randomUUID().toString(), note, 1, sample.json());
            Set<String> named = host.problems(note).stream().map(Problem::place).collect(Collectors.toSet());
            Set<String> expected =
                    sample.expected().stream().map(Expected::pointer).collect(Collectors.toSet());
            return !named.equals(expected);
        };
        Sample misjudged = proposals.stream(Kind.ALMOST_VALID, 1)
                .limit(1_000)
                .filter(misjudges)
                .findFirst()
                .orElseThrow();
        System.out.println(proposals.smallest(misjudged, misjudges));
        // </verdict>
    }

    static void history() {
        FormGenerator proposals = FormGenerator.of(TemplateLibrary.bundled().newest("partnership-proposal"));
        // <history>
        History history = proposals.history(2, 8);
        for (Step step : history.steps()) {
            System.out.println(step.action() + " on revision " + step.base() + ": " + step.result() + ", then revision "
                    + step.after().revision() + " is " + step.after().status());
        }
        // </history>
    }

    static void play() {
        FormGenerator proposals = FormGenerator.of(TemplateLibrary.bundled().newest("partnership-proposal"));
        // <play>
        CaseNotes host = new CaseNotes(Set.of(Fault.IGNORES_A_WITHDRAWN_STATUS));
        host.install(proposals.template().json());

        Predicate<History> strays = history -> {
            String run = UUID.randomUUID().toString();
            String note =
                    host.open(run, history.template().url(), history.about().id());
            for (Step step : history.steps()) {
                String request = run + step.commandId(); // the same for a step that is sent twice
                Map<String, String> signing = step.agreeing().stream()
                        .collect(Collectors.toMap(
                                party -> party.id(), party -> party.role().name()));
                switch (step.action()) {
                    case START -> {}
                    case SAVE ->
                        host.save(request, note, step.base(), step.answers().bytes());
                    case AGREE -> host.sign(request, note, signing);
                    case AMEND -> host.reopen(request, note);
                    case WITHDRAW -> host.strike(request, note);
                    case HOLD, RELEASE, ERASE -> {} // drawn by storeHistory alone
                }
                if (host.read(note).revision() != step.after().revision()) {
                    System.out.println("Revision " + host.read(note).revision() + " after " + step.action() + ", not "
                            + step.after().revision() + " (" + step.result() + ")");
                    return true;
                }
            }
            return false;
        };
        for (long seed = 1; !strays.test(proposals.history(seed, 20)); seed++) {}
        // </play>
    }

    static void coverage() {
        FormGenerator proposals = FormGenerator.of(TemplateLibrary.bundled().newest("partnership-proposal"));
        // <coverage>
        Coverage coverage = proposals.coverage();
        for (Kind kind : List.of(Kind.VALID, Kind.ALMOST_VALID)) {
            proposals.stream(kind, 1).limit(1_000).forEach(coverage::add);
        }
        System.out.println("never drawn: " + coverage.neverDrawn());
        // </coverage>
    }

    static void own() {
        // <own>
        FormTemplate morning = FormTemplate.load(HouseForms.sharedMeal()); // the bytes of your file
        FormGenerator meals =
                FormGenerator.of(morning).withExamples("/recipe", "Leek soup, with bread", "Pan Haggerty");
        Sample meal = meals.stream(Kind.VALID, 1)
                .filter(sample -> sample.text().contains("soup"))
                .findFirst()
                .orElseThrow();
        System.out.println(meal.document().answers());
        // </own>
    }
}
