package org.refocus.forms.internal.migrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateChange;
import org.refocus.forms.TemplateChange.Kind;
import org.refocus.forms.TemplateComparison;
import org.refocus.forms.internal.migrate.Step.Op;
import org.refocus.forms.internal.read.Findings;

/** Says of a migration what its author ought to know: it errs on the side of saying too much. */
public final class StepCheck {
    private static final Set<Kind> NEEDED = Set.of(Kind.ADDED_REQUIRED, Kind.NEWLY_REQUIRED);

    private final Script script;
    private final FormTemplate from;
    private final FormTemplate to;
    private final Places before;
    private final Places after;
    private final Findings findings = new Findings();

    private StepCheck(Script script, FormTemplate from, FormTemplate to) {
        this.script = script;
        this.from = from;
        this.to = to;
        this.before = new Places(from);
        this.after = new Places(to);
    }

    /** Looks at each step, and at what the two templates have that no step speaks of. */
    public static Report check(Script script, FormTemplate from, FormTemplate to) {
        StepCheck check = new StepCheck(script, from, to);
        for (int i = 0; i < script.steps().size(); i++) {
            check.step(i);
        }
        TemplateComparison.of(from, to).changes().forEach(check::change);
        return check.findings.report();
    }

    private void step(int number) {
        Step step = script.steps().get(number);
        String at = "/steps/" + number;
        for (int i = 0; i < step.from().size(); i++) {
            Path path = step.from().get(i);
            String place = at + "/from" + (step.op() == Op.MERGE ? "/" + i : "");
            if (!isMadeBefore(path, number) && !before.at(path.tokens()).isKnown()) {
                unknown(place, path, from);
            } else if (after.isRequired(path) && !isFilledAfter(path, number)) {
                error(Code.UNFILLED_PLACE, place, path);
            } else if (after.isGuarded(path)) {
                mayNotFit(place, path);
            }
        }
        for (int i = 0; i < step.to().size(); i++) {
            Path path = step.to().get(i);
            String place = at + (step.op() == Op.SPLIT ? "/paths/" + i : "/path");
            if (!isTakenAfter(path, number) && !after.at(path.tokens()).isKnown()) {
                unknown(place, path, to);
            } else if (after.isGuarded(path) || makesMore(step, path)) {
                mayNotFit(place, path);
            }
        }
        if (step.op() == Op.DEFAULT) {
            value(step, at + "/value");
        } else if (step.op() != Op.DROP && !fits(step, number)) {
            mayNotFit(at, step.from().get(0));
        }
    }

    private boolean isMadeBefore(Path path, int number) {
        return script.steps().subList(0, number).stream()
                .flatMap(step -> step.to().stream())
                .anyMatch(made -> path.startsWith(made) || made.startsWith(path));
    }

    private boolean isTakenAfter(Path path, int number) {
        return later(number).flatMap(step -> step.from().stream()).anyMatch(path::startsWith);
    }

    private boolean isFilledAfter(Path path, int number) {
        return later(number).anyMatch(step -> step.to().contains(path) && fillsForSure(step, path));
    }

    private Stream<Step> later(int number) {
        return script.steps().subList(number + 1, script.steps().size()).stream();
    }

    /** Making an object for a place makes something that other places may have to stand in. */
    private boolean makesMore(Step step, Path path) {
        Path source = step.from().isEmpty() ? path : step.from().get(0);
        for (int i = 1; i < path.tokens().size(); i++) {
            Path around = new Path(path.tokens().subList(0, i), Set.of());
            String next = path.tokens().get(i);
            boolean more = after.at(around.tokens()).schemas().stream()
                    .anyMatch(schema -> Places.required(schema).stream().anyMatch(name -> !name.equals(next)));
            if (more && !(source.tokens().size() > i && source.startsWith(around))) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Step step, int number) {
        if (step.from().stream().anyMatch(path -> isMadeBefore(path, number))
                || step.to().stream().anyMatch(path -> isTakenAfter(path, number))) {
            return false;
        }
        List<Places.Found> sources =
                step.from().stream().map(path -> before.at(path.tokens())).toList();
        List<Places.Found> targets =
                step.to().stream().map(path -> after.at(path.tokens())).toList();
        if (sources.stream().anyMatch(Places.Found::open)) {
            return false;
        }
        List<Node> given = sources.stream()
                .map(Places.Found::schemas)
                .flatMap(List::stream)
                .toList();
        return targets.stream().flatMap(target -> target.schemas().stream()).allMatch(schema -> switch (step.op()) {
            case SPLIT -> given.stream().allMatch(one -> Texts.partsFit(one, schema));
            case MERGE -> Texts.wholeFits(given, step.separator(), schema);
            default -> given.stream().allMatch(one -> before.sameAs(one, after, schema));
        });
    }

    /** Looks at a default's value where it would stand, in answers that hold nothing else. */
    private void value(Step step, String at) {
        Path path = step.to().get(0);
        List<Path.Name> names = new ArrayList<>();
        for (int i = 0; i < path.tokens().size(); i++) {
            if (path.tokens().get(i).equals(Path.EACH)) {
                boolean row = after.at(path.tokens().subList(0, i)).schemas().stream()
                        .anyMatch(schema -> Places.is(schema, "array"));
                names.add(new Path.Name(row ? "0" : "x", row));
            }
        }
        Path bound = path.bind(names);
        Tree tree = new Tree(Node.container(Node.Kind.OBJECT, null));
        tree.put(bound, Objects.requireNonNull(step.value()));
        for (Finding error : to.validate(tree.root.json(Set.of())).errors()) {
            boolean inside =
                    error.pointer().equals(bound.toString()) || error.pointer().startsWith(bound.toString() + "/");
            if (inside && after.at(path.tokens()).isKnown() && error.code() != Code.UNKNOWN_PROPERTY) {
                String below = error.pointer().substring(bound.toString().length());
                findings.add(new Finding(error.code(), Severity.ERROR, at + below, error.arguments()));
            }
        }
    }

    private void change(TemplateChange change) {
        Path path = Path.of(change.pointer()).orElse(new Path(List.of(), Set.of()));
        if (NEEDED.contains(change.kind())) {
            if (!isFilled(path)) {
                error(Code.UNFILLED_PLACE, "/steps", path);
            }
        } else if (change.kind() == Kind.REMOVED) {
            if (sources().stream().noneMatch(source -> source.startsWith(path) || path.startsWith(source))) {
                findings.add(warning(Code.UNSAID_PLACE, "/steps", path));
            }
        } else if (change.narrows() && sources().stream().noneMatch(path::startsWith)) {
            mayNotFit("/steps", path);
        }
    }

    private List<Path> sources() {
        return script.steps().stream()
                .map(Step::from)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Says whether a place that has to be there is filled in all answers that have what is around it. */
    private boolean isFilled(Path path) {
        if (script.steps().stream().anyMatch(step -> fillsForSure(step, path))) {
            return true;
        }
        boolean made = script.steps().stream()
                .anyMatch(step -> step.op() == Op.DEFAULT && step.to().get(0).startsWith(path));
        return made
                && after.at(path.tokens()).schemas().stream()
                        .flatMap(schema -> Places.required(schema).stream())
                        .allMatch(name -> isFilled(path.child(name)));
    }

    private boolean fillsForSure(Step step, Path path) {
        if (step.to().isEmpty() || !step.to().get(0).equals(path)) {
            return false;
        }
        if (step.op() == Op.DEFAULT) {
            return true;
        }
        return step.from().stream()
                .anyMatch(source -> before.isAlways(source)
                        || (source.parent().equals(path.parent()) && before.isRequired(source)));
    }

    private void unknown(String at, Path path, FormTemplate template) {
        findings.add(new Finding(
                Code.UNKNOWN_PLACE, Severity.ERROR, at, Map.of("path", path.toString(), "template", template.key())));
    }

    private void error(Code code, String at, Path path) {
        findings.error(code, at, "path", path.toString());
    }

    private void mayNotFit(String at, Path path) {
        findings.add(warning(Code.MAY_NOT_FIT, at, path));
    }

    private static Finding warning(Code code, String at, Path path) {
        return new Finding(code, Severity.WARNING, at, Map.of("path", path.toString()));
    }
}
