package org.refocus.examples.charity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the guide tells its reader to do, in order. It understands the sentences below and refuses every box that none of
 * them leads to, so that nothing in the guide goes untried.
 */
final class Guide {
    static final Path FILE = Path.of("README.md");

    private static final String CODE = "`([^`]+)`";
    private static final Pattern SENTENCE = Pattern.compile(String.join(
            "|",
            "Save this as " + CODE + ":",
            "[Ii]n " + CODE + ", paste this under the line " + CODE + ":",
            "[Ii]n " + CODE + ", take out the lines under " + CODE + " down to " + CODE
                    + " and put this in their place:",
            "[Ii]n " + CODE + ", change " + CODE + " to " + CODE,
            "(C)hange it back",
            "[Tt]he page shows " + CODE));

    /** Something to do. */
    interface Step {}

    /** A file to save. */
    record Save(String file, String text) implements Step {}

    /** Lines to put under another one. */
    record Paste(String file, String under, String text) implements Step {}

    /** Lines to put in the place of others. */
    record Exchange(String file, String under, String last, String text) implements Step {}

    /** A word to change in a file. */
    record Change(String file, String from, String to) implements Step {}

    /** The last change undone. */
    record ChangeBack() implements Step {}

    /** Commands to type, and what they print; null where nothing is shown. */
    record Type(String commands, String printed) implements Step {}

    /** What the browser shows. */
    record Look(String text) implements Step {}

    /** Java to hand on. */
    record Java(String code) implements Step {}

    private final List<Step> steps = new ArrayList<>();
    private String sentence = "";

    private Guide() {}

    static List<Step> steps() throws IOException {
        Guide guide = new Guide();
        Matcher parts = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$|^[^`\\n](?:(?!^```).)*")
                .matcher(Files.readString(FILE));
        while (parts.find()) {
            if (parts.group(1) == null) {
                guide.prose(parts.group());
            } else {
                guide.box(parts.group(1), parts.group(2));
            }
        }
        return guide.steps;
    }

    private void prose(String text) {
        Matcher found = SENTENCE.matcher(text.replaceAll("\\s+", " "));
        sentence = "";
        while (found.find()) {
            if (found.group(7) != null) {
                steps.add(new Change(found.group(7), found.group(8), found.group(9)));
            } else if (found.group(10) != null) {
                steps.add(new ChangeBack());
            } else if (found.group(11) != null) {
                steps.add(new Look(found.group(11)));
            } else {
                sentence = text.strip().endsWith(":") ? found.group() : "";
            }
        }
    }

    private void box(String language, String text) {
        Matcher told = SENTENCE.matcher(sentence);
        switch (language) {
            case "sh" -> steps.add(new Type(text, null));
            case "text" -> printed(text);
            case "java" -> steps.add(new Java(text));
            case "json" -> {
                if (!told.matches()) {
                    throw new IllegalStateException("Nothing says what to do with this:\n" + text);
                }
                steps.add(
                        told.group(1) != null
                                ? new Save(told.group(1), text)
                                : told.group(2) != null
                                        ? new Paste(told.group(2), told.group(3), text)
                                        : new Exchange(told.group(4), told.group(5), told.group(6), text));
            }
            default -> throw new IllegalStateException("The guide has a box of an unknown kind: " + language);
        }
        sentence = "";
    }

    private void printed(String text) {
        Step last = steps.isEmpty() ? new ChangeBack() : steps.remove(steps.size() - 1);
        if (!(last instanceof Type typed) || typed.printed() != null) {
            throw new IllegalStateException("No command stands before this:\n" + text);
        }
        steps.add(new Type(typed.commands(), text));
    }
}
