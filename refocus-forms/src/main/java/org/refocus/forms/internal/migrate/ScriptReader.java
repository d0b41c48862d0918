package org.refocus.forms.internal.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Code;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateException;
import org.refocus.forms.internal.check.Check;
import org.refocus.forms.internal.migrate.Node.Kind;
import org.refocus.forms.internal.migrate.Step.Op;
import org.refocus.forms.internal.read.Findings;
import org.refocus.forms.internal.read.StrictJson;
import org.refocus.forms.internal.template.Identity;
import org.refocus.forms.internal.template.Pointers;

/** Reads a migration file strictly, and says of everything in it that is not as it should be where it stands. */
public final class ScriptReader {
    private static final String DIALECT = "https://refocus-forms.example/dialect/1.0.0/migration";
    private static final int MAX_STEPS = 500;
    private static final int MAX_PATHS = 20;
    private static final Map<Op, Set<String>> KEYWORDS = Map.of(
            Op.RENAME, Set.of("op", "from", "path"),
            Op.MOVE, Set.of("op", "from", "path"),
            Op.SPLIT, Set.of("op", "from", "separator", "paths"),
            Op.MERGE, Set.of("op", "from", "separator", "path"),
            Op.DEFAULT, Set.of("op", "path", "value"),
            Op.DROP, Set.of("op", "from", "reason"));

    private final Findings findings = new Findings();

    private ScriptReader() {}

    /**
     * Reads a migration.
     *
     * @throws TemplateException when it is refused
     */
    public static Script read(byte[] json) {
        Report reading = StrictJson.check(json, Check.ANYTHING, List.of());
        if (!reading.conforms()) {
            throw new TemplateException(reading);
        }
        ScriptReader reader = new ScriptReader();
        Script script = reader.script(Node.read(json));
        Report report = reader.findings.report();
        if (!report.conforms()) {
            throw new TemplateException(report);
        }
        return script;
    }

    private Script script(Node file) {
        if (!file.is(Kind.OBJECT)) {
            findings.error(Code.TYPE, "", "expected", Check.Kind.OBJECT.words());
            return new Script("", "", List.of());
        }
        keywords(file, "", Set.of("$schema", "from", "to", "steps"));
        if (!text(file, "$schema").equals(DIALECT)) {
            findings.error(Code.BAD_DIALECT, "/$schema", "expected", DIALECT);
        }
        String from = key(file, "from");
        String to = key(file, "to");
        Node list = file.child("steps");
        List<Step> steps = new ArrayList<>();
        if (list == null || !list.is(Kind.LIST) || list.items.size() > MAX_STEPS) {
            findings.error(Code.BAD_KEYWORD, "/steps", "keyword", "steps");
        } else {
            for (int i = 0; i < list.items.size(); i++) {
                step(list.items.get(i), "/steps/" + i).ifPresent(steps::add);
            }
        }
        return new Script(from, to, steps);
    }

    private String key(Node file, String keyword) {
        String key = text(file, keyword);
        if (!Identity.isKey(key)) {
            findings.error(Code.BAD_KEYWORD, "/" + keyword, "keyword", keyword);
        }
        return key;
    }

    private Optional<Step> step(Node step, String at) {
        Op op = null;
        String named = text(step, "op");
        for (Op one : Op.values()) {
            op = one.name().toLowerCase(Locale.ROOT).equals(named) ? one : op;
        }
        if (op == null) {
            bad(at, "op");
            return Optional.empty();
        }
        int before = findings.report().findings().size();
        Set<String> allowed = KEYWORDS.get(op);
        keywords(step, at, allowed == null ? Set.of() : allowed);
        List<Path> from = op == Op.DEFAULT ? List.of() : paths(step, at, "from", op == Op.MERGE);
        List<Path> to = op == Op.DROP ? List.of() : paths(step, at, op == Op.SPLIT ? "paths" : "path", op == Op.SPLIT);
        String separator = op == Op.SPLIT || op == Op.MERGE ? separator(step, at) : "";
        String reason = op == Op.DROP ? reason(step, at) : "";
        Node value = op == Op.DEFAULT ? step.child("value") : null;
        if (op == Op.DEFAULT && value == null) {
            bad(at, "value");
        }
        stars(from, to, at);
        return findings.report().findings().size() > before
                ? Optional.empty()
                : Optional.of(
                        new Step(op, from, to, separator, value == null ? null : value.copyFromNowhere(), reason));
    }

    private void keywords(Node object, String at, Set<String> known) {
        for (String keyword : object.members.keySet()) {
            if (!known.contains(keyword)) {
                findings.error(Code.UNKNOWN_KEYWORD, at + "/" + Pointers.escape(keyword), "keyword", keyword);
            }
        }
    }

    private List<Path> paths(Node step, String at, String keyword, boolean several) {
        Node value = step.child(keyword);
        List<Node> written = value == null ? List.of() : several ? value.items : List.of(value);
        if (several && (written.size() < 2 || written.size() > MAX_PATHS)) {
            bad(at, keyword);
            return List.of();
        }
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Node one = written.get(i);
            Optional<Path> path = one.is(Kind.TEXT) ? Path.of(one.scalar) : Optional.empty();
            if (path.isEmpty() || paths.contains(path.get())) {
                findings.error(Code.BAD_STEP, at + "/" + keyword + (several ? "/" + i : ""), "keyword", keyword);
            } else {
                paths.add(path.get());
            }
        }
        if (written.isEmpty()) {
            bad(at, keyword);
        }
        return paths;
    }

    /** What a separator takes away has to be nobody's words. */
    private String separator(Node step, String at) {
        String separator = text(step, "separator");
        if (separator.isEmpty()
                || separator.codePointCount(0, separator.length()) > 10
                || separator.codePoints().anyMatch(Character::isLetterOrDigit)) {
            bad(at, "separator");
        }
        return separator;
    }

    private String reason(Node step, String at) {
        String reason = text(step, "reason");
        if (reason.isBlank() || reason.length() > 500) {
            bad(at, "reason");
        }
        return reason;
    }

    private void stars(List<Path> from, List<Path> to, String at) {
        List<Path> all = new ArrayList<>(from);
        all.addAll(to);
        if (all.stream().map(Path::stars).distinct().count() > 1) {
            bad(at, from.size() > 1 ? "from" : to.size() > 1 ? "paths" : "path");
        }
    }

    private void bad(String at, String keyword) {
        findings.error(Code.BAD_STEP, at + "/" + keyword, "keyword", keyword);
    }

    private static String text(Node object, String name) {
        @Nullable Node value = object.child(name);
        return value != null && value.is(Kind.TEXT) ? value.scalar : "";
    }
}
