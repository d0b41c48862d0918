package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param template the template of the form
 * @param response the record, for its envelope: what stands in its answers is not all for this viewer
 * @param viewer for whom this view was made
 * @param locale the language to speak
 * @param nodes the places of the form, in order
 * @param findings the findings that the viewer may see, in the order of the places
 */
public record FormView(
        FormTemplate template,
        FormResponse response,
        Party viewer,
        Locale locale,
        List<ViewNode> nodes,
        List<Finding> findings) {

    /** Copies the lists; refuses null. */
    public FormView {
        Objects.requireNonNull(locale, "locale");
        nodes = List.copyOf(nodes);
        findings = List.copyOf(findings);
    }

    /** Makes the view of a record. */
    public static FormView of(
            FormTemplate template, FormResponse response, Party viewer, Locale locale, Report report) {
        Builder builder = new Builder(response, viewer, report);
        List<ViewNode> nodes =
                builder.children(template.root(), "", response.answers().answers());
        return new FormView(template, response, viewer, locale, nodes, builder.shown(report, nodes));
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

        private final FormResponse response;
        private final Party viewer;
        private final Eyes eyes;
        private final Report report;

        Builder(FormResponse response, Party viewer, Report report) {
            this.response = response;
            this.viewer = viewer;
            this.eyes = new Eyes(response, viewer);
            this.report = report;
        }

        List<ViewNode> children(TemplateNode parent, String at, @Nullable Object value) {
            List<ViewNode> children = new ArrayList<>();
            Map<?, ?> map = value instanceof Map<?, ?> m ? m : Map.of();
            for (TemplateNode child : parent.children()) {
                if (!child.widget().equals("hidden")) {
                    String pointer = at + "/" + escape(child.name());
                    children.add(node(child, pointer, map.get(child.name()), value == null ? 1 : 0));
                }
            }
            return children;
        }

        private ViewNode node(TemplateNode template, String at, @Nullable Object value, int emptyDepth) {
            return switch (template.type()) {
                case OBJECT -> group(template, at, value, emptyDepth);
                case ARRAY -> list(template, at, value, emptyDepth);
                default ->
                    new ViewNode(
                            ViewNode.Kind.FIELD,
                            at,
                            template,
                            value == null ? "" : String.valueOf(value),
                            List.of(),
                            Optional.empty(),
                            true,
                            report.at(at));
            };
        }

        private ViewNode group(TemplateNode template, String at, @Nullable Object value, int emptyDepth) {
            boolean entry = isEntry(template);
            List<ViewNode> children = new ArrayList<>();
            Map<?, ?> map = value instanceof Map<?, ?> m ? m : Map.of();
            if (emptyDepth < MAX_EMPTY_DEPTH) {
                for (TemplateNode child : template.children()) {
                    Object childValue = map.get(child.name());
                    if (!child.widget().equals("hidden") && (childValue == null || eyes.maySee(childValue))) {
                        int depth = childValue == null ? emptyDepth + 1 : 0;
                        children.add(node(child, at + "/" + escape(child.name()), childValue, depth));
                    }
                }
            }
            return new ViewNode(
                    entry ? ViewNode.Kind.ENTRY : ViewNode.Kind.GROUP,
                    at,
                    template,
                    "",
                    children,
                    Optional.empty(),
                    !entry || mayEdit(map, viewer),
                    report.at(at));
        }

        private ViewNode list(TemplateNode template, String at, @Nullable Object value, int emptyDepth) {
            TemplateNode item = template.item().orElseThrow();
            List<ViewNode> rows = new ArrayList<>();
            List<?> items = value instanceof List<?> l ? l : List.of();
            for (int i = 0; i < items.size(); i++) {
                if (eyes.maySee(items.get(i))) {
                    rows.add(node(item, at + "/" + i, items.get(i), 0));
                }
            }
            boolean room =
                    template.max().isEmpty() || items.size() < template.max().get();
            Optional<ViewNode> newItem = room && emptyDepth < MAX_EMPTY_DEPTH
                    ? Optional.of(node(item, at + "/-", null, emptyDepth + 1))
                    : Optional.empty();
            return new ViewNode(ViewNode.Kind.LIST, at, template, "", rows, newItem, true, report.at(at));
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
            for (String token : pointer.substring(1).split("/", -1)) {
                if (at instanceof Map<?, ?> map) {
                    at = map.get(token.replace("~1", "/").replace("~0", "~"));
                } else if (at instanceof List<?> list && token.matches("[0-9]{1,6}")) {
                    int index = Integer.parseInt(token);
                    at = index < list.size() ? list.get(index) : null;
                } else {
                    return true;
                }
                if (at != null && !eyes.maySee(at)) {
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
