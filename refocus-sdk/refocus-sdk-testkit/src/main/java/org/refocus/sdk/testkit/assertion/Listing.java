package org.refocus.sdk.testkit.assertion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.Party;

/** Findings in the order of their document, and the lines that a failure shows of them: codes, places, labels. */
record Listing(List<Finding> findings, @Nullable FormTemplate template) {
    private static final int MAX_LINES = 40;
    private static final int MAX_POINTER = 200;

    /** A name that a template may have given. Anything else in a pointer was typed by somebody, as a name. */
    private static final Pattern NAME = Pattern.compile("-|[A-Za-z0-9_][A-Za-z0-9_.-]{0,39}");

    static Listing of(Report report) {
        return new Listing(report.findings(), null);
    }

    static Listing of(Report report, FormTemplate template) {
        Map<String, List<Integer>> keys = new HashMap<>();
        report.findings().forEach(f -> keys.computeIfAbsent(f.pointer(), pointer -> keyOf(pointer, template)));
        Comparator<Finding> order =
                Comparator.comparing(f -> keys.getOrDefault(f.pointer(), List.of()), Listing::compare);
        return new Listing(report.findings().stream().sorted(order).toList(), template);
    }

    Listing only(Predicate<Finding> which) {
        return new Listing(findings.stream().filter(which).toList(), template);
    }

    boolean conforms() {
        return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }

    /** Returns a message: what was expected, then what is there, then what to look at. */
    String message(String expected, String hint) {
        return expected + "\n" + (findings.isEmpty() ? "Nothing was found." : "What there is:\n" + lines(findings))
                + "\n" + hint;
    }

    /** Returns a message in which the findings that come nearest stand first. */
    String messageNearest(String expected, Code code, @Nullable String pointer) {
        if (findings.isEmpty()) {
            return message(expected, "Look at " + whatToLookAtWhenClean(code));
        }
        List<Finding> sameCode = findings.stream().filter(f -> f.code() == code).toList();
        List<Finding> samePlace = findings.stream()
                .filter(f -> f.code() != code && f.pointer().equals(pointer))
                .toList();
        List<Finding> near =
                Stream.concat(sameCode.stream(), samePlace.stream()).toList();
        List<Finding> far = new ArrayList<>(findings);
        far.removeAll(near);
        StringBuilder message = new StringBuilder(expected);
        if (!near.isEmpty()) {
            message.append("\nNearest:\n").append(lines(near));
        }
        if (!far.isEmpty()) {
            message.append(near.isEmpty() ? "\nWhat there is:\n" : "\nAlso there:\n")
                    .append(lines(far));
        }
        String hint = !sameCode.isEmpty()
                ? "the place: the code is there, elsewhere."
                : samePlace.isEmpty()
                        ? whatToLookAtWhenClean(code)
                        : "what is wrong there first: another fault at the same place can hide this one.";
        return message.append("\nLook at ").append(hint).toString();
    }

    private static String whatToLookAtWhenClean(Code code) {
        return switch (code) {
            case AVOIDANCE_GOAL,
                    ONLY_PASSIVE_STEPS,
                    GOAL_WITHOUT_STRENGTH,
                    GOAL_WITHOUT_VALUE,
                    NO_OWN_WORDS,
                    ONLY_INTERNAL_STRENGTHS,
                    EMPTY_DOMAIN,
                    OUT_OF_DATE ->
                "where the report is from: Refocus.check gives advice, FormTemplate.validate gives none.";
            case AGREEMENT_MISSING -> "where the report is from: only asking for agreement tells who has not agreed.";
            default -> "whether these are the answers, and the template, that you meant.";
        };
    }

    private String lines(List<Finding> some) {
        String lines = some.stream().limit(MAX_LINES).map(this::line).collect(Collectors.joining("\n"));
        return some.size() > MAX_LINES ? lines + "\n  and " + (some.size() - MAX_LINES) + " more" : lines;
    }

    private String line(Finding finding) {
        String line = "  " + finding.code().id() + " " + place(finding.pointer());
        Optional<String> label = template == null || finding.pointer().isEmpty()
                ? Optional.empty()
                : template.root().at(finding.pointer()).map(TemplateNode::title);
        return line + label.filter(l -> !l.isEmpty()).map(l -> "  (" + l + ")").orElse("");
    }

    /** Returns a pointer as it may be shown: a name that no template could have given was typed and is left out. */
    static String place(String pointer) {
        if (pointer.isEmpty()) {
            return "(the whole form)";
        }
        if (!pointer.startsWith("/")) {
            return "(no JSON Pointer)";
        }
        String shown = Stream.of(pointer.substring(1).split("/", -1))
                .map(token -> NAME.matcher(token).matches() ? token : "?")
                .collect(Collectors.joining("/", "/", ""));
        return shown.length() > MAX_POINTER ? shown.substring(0, MAX_POINTER) + "..." : shown;
    }

    /** Returns somebody by id and as whom they act. */
    static String name(Party party) {
        return party.id() + " (" + party.role().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static List<Integer> keyOf(String pointer, FormTemplate template) {
        List<Integer> key = new ArrayList<>();
        TemplateNode at = template.root();
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            if (at == null) {
                return key;
            }
            String name = token.replace("~1", "/").replace("~0", "~");
            if (at.type() == TemplateNode.Type.ARRAY) {
                key.add(token.matches("[0-9]{1,9}") ? Integer.parseInt(token) : Integer.MAX_VALUE);
                at = at.item().orElse(null);
            } else {
                List<String> names =
                        at.children().stream().map(TemplateNode::name).toList();
                key.add(names.contains(name) ? names.indexOf(name) : names.size());
                at = at.child(name).orElse(null);
            }
        }
        return key;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
