package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Finding;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;

/**
 * What to show of a record to one viewer: labels, answers, prompts, findings, in order.
 *
 * <p>What the viewer may not see is not in it. Immutable and safe to share between threads; {@link #toString()} shows no
 * answer.
 *
 * @param template the template of the form, in the language of the locale as far as it has language packs
 * @param response the record, for its envelope: what stands in its answers is not all for this viewer
 * @param viewer for whom this view was made
 * @param locale the language to speak
 * @param nodes the places of the form, in order
 * @param findings the findings that the viewer may see, in the order of the places
 * @param kept what the viewer may see of the answers to earlier versions of the form, in the order in which they lost
 *     their place
 */
public record FormView(
        FormTemplate template,
        FormResponse response,
        Party viewer,
        Locale locale,
        List<ViewNode> nodes,
        List<Finding> findings,
        List<KeptWords> kept) {

    /** Copies the lists; refuses null. */
    public FormView {
        Objects.requireNonNull(locale, "locale");
        nodes = List.copyOf(nodes);
        findings = List.copyOf(findings);
        kept = List.copyOf(kept);
    }

    /** Makes the view of a record, where no other version of its template is at hand. */
    public static FormView of(
            FormTemplate template, FormResponse response, Party viewer, Locale locale, Report report) {
        return of(
                template,
                response,
                viewer,
                locale,
                report,
                key -> Optional.of(template).filter(known -> known.key().equals(key)));
    }

    /**
     * Makes the view of a record.
     *
     * @param versions finds a template by {@code id|version}, for what earlier versions say of preserved words; where one
     *     is not found, words that do not say themselves who may see them are shown to the person alone
     */
    public static FormView of(
            FormTemplate template,
            FormResponse response,
            Party viewer,
            Locale locale,
            Report report,
            Function<String, Optional<FormTemplate>> versions) {
        FormTemplate told = template.in(locale);
        Builder builder = new Builder(told, response, viewer, report);
        List<ViewNode> nodes =
                builder.children(told.root(), "", response.answers().answers(), 0, true);
        List<KeptWords> kept = new KeptForViewer(response, viewer, versions).words();
        return new FormView(told, response, viewer, locale, nodes, builder.shown(report, nodes), kept);
    }

    /** Returns the form's name. */
    public String title() {
        return template.title();
    }

    /** Returns the node at a pointer, if it is shown. */
    public Optional<ViewNode> at(String pointer) {
        return nodes.stream().flatMap(n -> find(n, pointer).stream()).findFirst();
    }

    private static Optional<ViewNode> find(ViewNode node, String pointer) {
        if (node.pointer().equals(pointer)) {
            return Optional.of(node);
        }
        return pointer.startsWith(node.pointer() + "/")
                ? node.children().stream()
                        .flatMap(child -> find(child, pointer).stream())
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "FormView[" + template.key() + ", " + response.id() + "]";
    }

    private static final class Builder {
        /** How far a form is unfolded where it has no answers yet: enough for any sensible form, and an end. */
        private static final int MAX_EMPTY_DEPTH = 8;

        private final FormTemplate template;
        private final FormResponse response;
        private final Party viewer;
        private final Eyes eyes;
        private final Report report;

        Builder(FormTemplate template, FormResponse response, Party viewer, Report report) {
            this.template = template;
            this.response = response;
            this.viewer = viewer;
            this.eyes = new Eyes(response, viewer);
            this.report = report;
        }

        List<ViewNode> children(
                TemplateNode parent, String at, @Nullable Object value, int emptyDepth, boolean editable) {
            List<ViewNode> children = new ArrayList<>();
            Map<?, ?> map = value instanceof Map<?, ?> m ? m : Map.of();
            if (emptyDepth < MAX_EMPTY_DEPTH) {
                for (TemplateNode child : parent.children()) {
                    Object answer = map.get(child.name());
                    if (!child.widget().equals("hidden") && eyes.maySee(child, answer)) {
                        int depth = answer == null ? emptyDepth + 1 : 0;
                        children.add(node(child, at + "/" + escape(child.name()), answer, depth, editable));
                    }
                }
            }
            return children;
        }

        private ViewNode node(
                TemplateNode template, String at, @Nullable Object value, int emptyDepth, boolean editable) {
            return switch (template.type()) {
                case OBJECT -> group(template, at, value, emptyDepth, editable);
                case ARRAY -> list(template, at, value, emptyDepth, editable);
                default ->
                    new ViewNode(
                            ViewNode.Kind.FIELD,
                            at,
                            template,
                            text(value),
                            List.of(),
                            Optional.empty(),
                            editable,
                            report.at(at));
            };
        }

        /** An object or a list where a single answer belongs is not shown: entries may hide in it. */
        private static String text(@Nullable Object value) {
            return value == null || value instanceof Map<?, ?> || value instanceof List<?> ? "" : String.valueOf(value);
        }

        private ViewNode group(
                TemplateNode template, String at, @Nullable Object value, int emptyDepth, boolean editable) {
            boolean entry = isEntry(template);
            boolean mayChange =
                    editable && (!entry || !(value instanceof Map<?, ?> written) || mayEdit(written, viewer));
            return new ViewNode(
                    entry ? ViewNode.Kind.ENTRY : ViewNode.Kind.GROUP,
                    at,
                    template,
                    "",
                    children(template, at, value, emptyDepth, mayChange),
                    Optional.empty(),
                    mayChange,
                    report.at(at));
        }

        private ViewNode list(
                TemplateNode template, String at, @Nullable Object value, int emptyDepth, boolean editable) {
            TemplateNode item = template.item().orElseThrow();
            List<ViewNode> rows = new ArrayList<>();
            List<?> items = value instanceof List<?> l ? l : List.of();
            for (int i = 0; i < items.size(); i++) {
                if (eyes.maySee(item, items.get(i))) {
                    rows.add(node(item, at + "/" + i, items.get(i), 0, editable));
                }
            }
            boolean room =
                    template.max().isEmpty() || items.size() < template.max().get();
            Optional<ViewNode> newItem = room && emptyDepth < MAX_EMPTY_DEPTH
                    ? Optional.of(node(item, at + "/-", null, emptyDepth + 1, editable))
                    : Optional.empty();
            return new ViewNode(ViewNode.Kind.LIST, at, template, "", rows, newItem, editable, report.at(at));
        }

        /** Leaves out findings at places that are not shown; a finding inside a hidden entry would tell of it. */
        List<Finding> shown(Report all, List<ViewNode> nodes) {
            List<String> order = new ArrayList<>();
            nodes.forEach(node -> collect(node, order));
            List<Finding> shown = new ArrayList<>();
            for (Finding finding : all.findings()) {
                if (finding.pointer().isEmpty()) {
                    shown.add(finding);
                }
            }
            for (String pointer : order) {
                shown.addAll(all.at(pointer));
            }
            Map<String, Object> answers = response.answers().answers();
            for (Finding finding : all.findings()) {
                if (!shown.contains(finding) && isVisible(answers, finding.pointer())) {
                    shown.add(finding);
                }
            }
            return shown;
        }

        private static void collect(ViewNode node, List<String> order) {
            order.add(node.pointer());
            node.children().forEach(child -> collect(child, order));
        }

        private boolean isVisible(Object root, String pointer) {
            Object at = root;
            TemplateNode place = template.root();
            for (String token : Typed.tokens(pointer)) {
                if (at instanceof Map<?, ?> map) {
                    at = map.get(token);
                    place = place == null ? null : place.child(token).orElse(null);
                } else if (at instanceof List<?> list) {
                    int index = Typed.indexOf(token);
                    at = index >= 0 && index < list.size() ? list.get(index) : null;
                    place = place == null ? null : place.item().orElse(null);
                } else {
                    return true;
                }
                if (!eyes.maySee(place, at)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Says whether a place of a template is an entry: words with whose they are and who may see them. */
    static boolean isEntry(TemplateNode template) {
        return template.child("text").isPresent()
                && template.child("voice").isPresent()
                && template.child("audience").isPresent();
    }

    /** Says whether somebody may change an entry: own words are for those who said them or wrote them down. */
    static boolean mayEdit(Map<?, ?> entry, Party by) {
        if (!"person".equals(entry.get("voice"))) {
            return true;
        }
        return by.id().equals(entry.get("speaker")) || by.id().equals(entry.get("recordedBy"));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Says whether this record can be changed as it stands. */
    public boolean isDraft() {
        return response.status() == Status.DRAFT;
    }
}
