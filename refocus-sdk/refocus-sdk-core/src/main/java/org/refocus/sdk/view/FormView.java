package org.refocus.sdk.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param response the revision, as far as the viewer may see it
 * @param viewer for whom this view was made
 * @param locale the language to speak
 * @param nodes the places of the form, in order
 * @param findings the findings that the viewer may see, in the order of the places
 * @param kept what the viewer may see of the answers to earlier versions of the form, in the order in which they lost
 *     their place
 */
public record FormView(
        FormTemplate template,
        VisibleResponse response,
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

    /**
     * Makes the view of a record, where no other version of its template is at hand.
     *
     * @param told what to tell the viewer of it, as {@code Refocus.check(response, viewer)} gives it: rows are numbered as
     *     the viewer counts them
     */
    public static FormView of(FormTemplate template, FormResponse response, Party viewer, Locale locale, Report told) {
        return of(VisibleResponse.of(template, response, viewer), locale, told);
    }

    /**
     * Makes the view of what somebody may see of a record.
     *
     * @param told what to tell them of it, as {@code Refocus.check(response, viewer)} gives it: rows are numbered as they
     *     count them. What is told of a row that they do not have is left out
     */
    public static FormView of(VisibleResponse response, Locale locale, Report told) {
        FormTemplate template = response.form().in(locale);
        Map<String, Object> answers = response.answers().answers();
        Report known = Report.of(told.findings().stream()
                .filter(finding -> response.isWhole() || KnownPlaces.has(template.root(), answers, finding.pointer()))
                .toList());
        Builder builder = new Builder(response, known);
        List<ViewNode> nodes = builder.children(template.root(), "", answers, 0, true);
        return new FormView(
                template, response, response.viewer(), locale, nodes, inOrder(known, nodes), response.kept());
    }

    /** Sorts findings by the order of the places; those of the whole form come first, those of no place last. */
    private static List<Finding> inOrder(Report told, List<ViewNode> nodes) {
        Map<String, List<Finding>> byPlace = new LinkedHashMap<>();
        byPlace.put("", new ArrayList<>());
        nodes.forEach(node -> collect(node, byPlace));
        told.findings()
                .forEach(finding -> byPlace.computeIfAbsent(finding.pointer(), p -> new ArrayList<>())
                        .add(finding));
        return byPlace.values().stream().flatMap(List::stream).distinct().toList();
    }

    private static void collect(ViewNode node, Map<String, List<Finding>> byPlace) {
        byPlace.put(node.pointer(), new ArrayList<>());
        node.children().forEach(child -> collect(child, byPlace));
    }

    /** Returns the form's name. */
    public String title() {
        return template.title();
    }

    /** Returns the node at a pointer, if it is shown. */
    public Optional<ViewNode> at(String pointer) {
        return nodes.stream().flatMap(n -> find(n, pointer).stream()).findFirst();
    }

    /**
     * Returns the form in steps, one group of questions each, in order: every place is in exactly one. A page that shows one of
     * them leaves the rest as it is, because {@link FormInput} does.
     */
    public List<FormStep> steps() {
        return Steps.of(this);
    }

    /**
     * Returns where words stand in what people wrote, as far as it is shown here; choices do not count.
     *
     * @param words what to look for, in upper or lower case; where it is blank nothing is found
     */
    public List<Passage> find(String words) {
        return Search.in(this, words);
    }

    /**
     * Returns what differs from an earlier revision, place by place: all that this viewer may see, and nothing else.
     *
     * @param earlier what the same viewer sees of the earlier revision
     * @throws IllegalArgumentException when it was made for another viewer
     */
    public List<Change> changesSince(FormView earlier) {
        if (!earlier.viewer.equals(viewer)) {
            throw new IllegalArgumentException(
                    "Two revisions are compared for one viewer; make both views for the same");
        }
        return Comparison.of(earlier, this);
    }

    /**
     * Returns where a place of an earlier revision is in this one: rows may have come, gone, moved, or come to other eyes.
     *
     * <p>What was typed into the earlier one is put into this one with its help. An item that was not there yet, as {@code -}
     * says, is none here either.
     *
     * @param pointer a place of {@code earlier}
     * @return the place here; empty where its row is not seen any more
     */
    public Optional<String> placeNow(FormView earlier, String pointer) {
        return PlaceNow.of(pointer, earlier.nodes, nodes);
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

        private final VisibleResponse response;
        private final Map<String, List<Finding>> told;

        Builder(VisibleResponse response, Report told) {
            this.response = response;
            this.told = told.findings().stream().collect(Collectors.groupingBy(Finding::pointer));
        }

        List<ViewNode> children(
                TemplateNode parent, String at, @Nullable Object value, int emptyDepth, boolean editable) {
            List<ViewNode> children = new ArrayList<>();
            Map<?, ?> map = value instanceof Map<?, ?> m ? m : Map.of();
            if (emptyDepth < MAX_EMPTY_DEPTH) {
                for (TemplateNode child : parent.children()) {
                    Object answer = map.get(child.name());
                    if (!child.widget().equals("hidden")) {
                        int depth = answer == null ? emptyDepth + 1 : 0;
                        children.add(node(child, at + "/" + escape(child.name()), answer, depth, editable));
                    }
                }
            }
            return children;
        }

        private ViewNode node(
                TemplateNode template, String at, @Nullable Object value, int emptyDepth, boolean editable) {
            if (value != null && Eyes.areSeveral(template, value)) {
                return node(ViewNode.Kind.LIST, at, template, "", rows(template, at, value, editable), editable);
            }
            return switch (template.type()) {
                case OBJECT -> group(template, at, value, emptyDepth, editable);
                case ARRAY -> list(template, at, value, emptyDepth, editable);
                default -> node(ViewNode.Kind.FIELD, at, template, text(value), List.of(), editable);
            };
        }

        private ViewNode node(
                ViewNode.Kind kind,
                String at,
                TemplateNode template,
                String value,
                List<ViewNode> children,
                boolean editable) {
            return new ViewNode(kind, at, template, value, children, Optional.empty(), editable, toldAt(at));
        }

        private List<Finding> toldAt(String pointer) {
            return told.getOrDefault(pointer, List.of());
        }

        /** An object where a single answer belongs cannot be shown in a field. */
        private static String text(@Nullable Object value) {
            return value == null || value instanceof Map<?, ?> ? "" : String.valueOf(value);
        }

        private ViewNode group(
                TemplateNode template, String at, @Nullable Object value, int emptyDepth, boolean editable) {
            boolean entry = template.isEntry();
            Map<?, ?> written = entry && value instanceof Map<?, ?> map ? map : Map.of();
            boolean mayChange = editable && Authorship.mayEdit(written, response.viewer(), response.subject());
            List<ViewNode> children = children(template, at, value, emptyDepth, mayChange);
            if (!Authorship.mayChooseReaders(written, response.viewer(), response.subject())) {
                children.replaceAll(Builder::keptReaders);
            }
            return node(entry ? ViewNode.Kind.ENTRY : ViewNode.Kind.GROUP, at, template, "", children, mayChange);
        }

        private static ViewNode keptReaders(ViewNode part) {
            return part.template().name().equals("audience")
                    ? new ViewNode(
                            part.kind(),
                            part.pointer(),
                            part.template(),
                            part.value(),
                            part.children(),
                            part.newItem(),
                            false,
                            part.findings())
                    : part;
        }

        private List<ViewNode> rows(TemplateNode item, String at, @Nullable Object value, boolean editable) {
            List<ViewNode> rows = new ArrayList<>();
            for (Object row : value instanceof List<?> list ? list : List.of()) {
                rows.add(node(item, at + "/" + rows.size(), row, 0, editable));
            }
            return rows;
        }

        private ViewNode list(
                TemplateNode template, String at, @Nullable Object value, int emptyDepth, boolean editable) {
            TemplateNode item = template.item().orElseThrow();
            List<ViewNode> rows = rows(item, at, value, editable);
            boolean room =
                    template.max().isEmpty() || rows.size() < template.max().get();
            Optional<ViewNode> newItem = room && emptyDepth < MAX_EMPTY_DEPTH
                    ? Optional.of(node(item, at + "/-", null, emptyDepth + 1, editable))
                    : Optional.empty();
            return new ViewNode(ViewNode.Kind.LIST, at, template, "", rows, newItem, editable, toldAt(at));
        }
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Says whether this record can be changed as it stands. */
    public boolean isDraft() {
        return response.status() == Status.DRAFT;
    }
}
