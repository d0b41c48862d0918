package org.refocus.sdk.testkit.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.Party;
import org.refocus.sdk.WrongStatusException;
import org.refocus.sdk.spi.StaleRevisionException;

/** One step of a scenario: how a failure names it. Its words come from the kit and the template, never from an answer. */
final class Step {
    private static final int TOLD_BEFORE = 5;

    private final List<String> story;
    private final int number;

    private Step(List<String> story) {
        this.story = story;
        this.number = story.size();
    }

    static Step begin(List<String> story, @Nullable Party who, String does) {
        story.add(who == null ? does : who.id() + " " + does);
        return new Step(story);
    }

    /** Adds where the step takes place, once that is known. */
    void at(String place) {
        story.set(number - 1, story.get(number - 1) + " at \"" + place + "\"");
    }

    AssertionError failed(String what) {
        return failed(what, null);
    }

    AssertionError failed(String what, @Nullable Throwable cause) {
        String message = "Step " + number + " (" + story.get(number - 1) + "): " + what + before();
        return cause == null ? new AssertionError(message) : new AssertionError(message, cause);
    }

    /** Does something that the library may refuse. */
    <T> T run(Doing<T> doing) {
        try {
            return doing.run();
        } catch (StaleRevisionException e) {
            throw failed(
                    "somebody else has saved since this page was opened. comesTooLate() says that this is meant;"
                            + " catchesUp() brings both together.",
                    e);
        } catch (WrongStatusException e) {
            throw failed("the record's status does not allow it. cannot(...) says that this is meant.", e);
        } catch (RefocusException e) {
            throw failed("refused with " + e.getClass().getSimpleName() + "; see the cause.", e);
        }
    }

    private String before() {
        int from = Math.max(0, number - 1 - TOLD_BEFORE);
        StringBuilder before = new StringBuilder();
        for (int i = from; i < number - 1; i++) {
            before.append("\n  ").append(i + 1).append(". ").append(story.get(i));
        }
        return before.isEmpty() ? "" : "\nBefore that:" + before;
    }

    static String list(List<String> lines) {
        return lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }

    /** What a step does. */
    interface Doing<T> {
        T run();
    }
}
