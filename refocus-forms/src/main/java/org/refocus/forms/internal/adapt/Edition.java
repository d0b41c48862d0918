package org.refocus.forms.internal.adapt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.refocus.forms.Checked;
import org.refocus.forms.Code;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.Severity;
import org.refocus.forms.TemplateComparison;
import org.refocus.forms.TemplateException;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.internal.bind.Unbound;
import org.refocus.forms.internal.read.Findings;
import org.refocus.forms.internal.source.Versions;
import org.refocus.forms.internal.template.CompiledTemplate;
import org.refocus.forms.internal.template.Identity;

/** Makes an edition from a base and an adaptation. */
public final class Edition {
    /** What a template is; an adaptation says some of it at its own top, and the rest stays as the base has it. */
    private static final Set<String> IDENTITY = Set.of(
            "/$schema",
            "/$id",
            "/x-form/form",
            "/x-form/version",
            "/x-form/base",
            "/x-form/publisher",
            "/x-form/citation",
            "/x-form/subject",
            "/x-form/agreedBy");

    private Edition() {}

    /** Applies an adaptation; findings point into its file. */
    public static Checked<FormTemplate> of(AdaptationFile file, FormTemplate base) {
        Findings findings = new Findings();
        if (!file.base().equals(base.key())) {
            findings.error(Code.UNKNOWN_BASE, "/base", "base", file.base());
            return refused(findings.report());
        }
        String id = idOf(Identity.keyOf(file.url()));
        if (id.equals(base.id())) {
            findings.error(Code.ID_CLASH, "/$id", "id", id);
        }
        CompiledTemplate compiled = CompiledTemplate.of(base.json());
        ObjectNode tree = patched(file, compiled, findings);
        if (!findings.report().conforms()) {
            return refused(findings.report());
        }
        Blame blame = new Blame(file.changes());
        List<Finding> cameOrWent = Structure.findings(compiled, tree, blame);
        if (!cameOrWent.isEmpty()) {
            return refused(Report.of(cameOrWent));
        }
        try {
            byte[] json = JsonValues.bytes(tree);
            FormTemplate edition = FormTemplate.load(json);
            CompiledTemplate made = CompiledTemplate.of(json);
            List<Locks.Breach> breaches = new ArrayList<>(new Locks(compiled, made)
                    .breaches(TemplateComparison.of(base, edition).changes()));
            breaches.addAll(unbound(compiled, made, List.copyOf(breaches)));
            for (Locks.Breach breach : breaches) {
                String place = breach.place().isEmpty() ? "/" + breach.keyword() : Blame.pointer(made, breach.place());
                Finding finding = Finding.error(breach.code(), blame.of(made, breach), "place", place);
                if (!findings.report().findings().contains(finding)) {
                    findings.add(finding);
                }
            }
            return findings.report().conforms()
                    ? new Checked<>(Optional.of(edition), Report.clean())
                    : refused(findings.report());
        } catch (TemplateException e) {
            return refused(inFile(e.report(), blame));
        }
    }

    /** Returns the places whose answers fit no record, unless they fit none in the base or are said to be wrong already. */
    private static List<Locks.Breach> unbound(
            CompiledTemplate base, CompiledTemplate edition, List<Locks.Breach> said) {
        Set<String> known =
                Unbound.of(base).stream().map(Unbound.Place::answers).collect(Collectors.toSet());
        return Unbound.of(edition).stream()
                .map(Unbound.Place::answers)
                .filter(place -> !known.contains(place))
                .filter(place -> said.stream().noneMatch(breach -> (place + "/").startsWith(breach.place() + "/")))
                .map(place -> new Locks.Breach(Code.DOES_NOT_BIND, place, "type"))
                .toList();
    }

    /** Looks at an edition beside the templates that a library has already. */
    public static Checked<FormTemplate> among(Checked<FormTemplate> made, TemplateLibrary library) {
        if (made.value().isEmpty()) {
            return made;
        }
        FormTemplate edition = made.get();
        List<Finding> findings = new ArrayList<>();
        FormTemplate earlier = null;
        for (FormTemplate other : library.all()) {
            if (other.id().equals(edition.id())) {
                if (!line(other).equals(line(edition))) {
                    findings.add(Finding.error(Code.ID_CLASH, "/$id", "id", edition.id()));
                    return refused(Report.of(findings));
                }
                boolean isBefore = Versions.compare(other.version(), edition.version()) < 0;
                if (isBefore && (earlier == null || Versions.compare(other.version(), earlier.version()) > 0)) {
                    earlier = other;
                }
            }
        }
        if (earlier != null) {
            TemplateComparison comparison = TemplateComparison.of(earlier, edition);
            if (!comparison.isStepEnough()) {
                String step = comparison.step().name().toLowerCase(Locale.ROOT);
                return refused(Report.of(List.of(Finding.error(Code.STEP_TOO_SMALL, "/$id", "step", step))));
            }
        }
        return made;
    }

    private static ObjectNode patched(AdaptationFile file, CompiledTemplate base, Findings findings) {
        for (Change change : file.changes()) {
            if (change.op() == Change.Op.TEST) {
                continue;
            }
            boolean takes = change.op() == Change.Op.MOVE && isIdentity(String.valueOf(change.from()));
            if (takes || isIdentity(change.path().toString())) {
                findings.error(
                        Code.LOCKED,
                        change.at(takes ? "/from" : "/path"),
                        "place",
                        String.valueOf(takes ? change.from() : change.path()));
            }
        }
        Patch patch = new Patch(base.schema());
        if (findings.report().conforms()) {
            patch.apply(file.changes(), findings);
        }
        ObjectNode tree = patch.tree();
        if (findings.report().conforms() && tree.path("x-form") instanceof ObjectNode form) {
            tree.put("$id", file.url());
            form.put("version", file.url().substring(file.url().lastIndexOf('/') + 1));
            form.put("publisher", file.publisher());
            form.put("base", file.base());
        }
        return tree;
    }

    private static boolean isIdentity(String pointer) {
        return pointer.isEmpty()
                || pointer.equals("/x-form")
                || IDENTITY.stream().anyMatch(kept -> pointer.equals(kept) || pointer.startsWith(kept + "/"));
    }

    /** Returns what admission found in the edition, at its places in the author's file. */
    private static Report inFile(Report report, Blame blame) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            boolean order =
                    finding.code() == Code.BAD_FORM_KEYWORD && finding.pointer().endsWith("/x-form/order");
            String place = order
                    ? finding.pointer().substring(0, finding.pointer().length() - "/x-form/order".length())
                    : finding.pointer();
            findings.add(
                    order
                            ? Finding.error(Code.BAD_ORDER, blame.of(place + "/properties"), "place", place)
                            : new Finding(finding.code(), Severity.ERROR, blame.of(place), finding.arguments()));
        }
        return Report.of(findings);
    }

    private static String idOf(String key) {
        return key.substring(0, key.indexOf('|'));
    }

    private static String line(FormTemplate template) {
        return template.url().substring(0, template.url().lastIndexOf('/'));
    }

    private static Checked<FormTemplate> refused(Report report) {
        return new Checked<>(Optional.empty(), report);
    }
}
