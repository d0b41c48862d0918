package org.refocus.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.internal.template.CompiledTemplate;

/**
 * One place of a form as its template describes it: what a page or a plug-in needs to show it.
 *
 * <p>References are followed; what {@code x-form} says beside a reference wins, key by key, over what it says at the
 * target. Immutable and safe to share between threads. Children are made when asked for.
 */
public final class TemplateNode {
    /** The kinds of JSON value an answer can be. */
    public enum Type {
        /** A text. */
        STRING,
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Named answers. */
        OBJECT,
        /** Answers in a row. */
        ARRAY
    }

    private final CompiledTemplate template;
    private final String name;
    private final JsonNode written;
    private final JsonNode schema;
    private final boolean required;
    private final String audience;

    private TemplateNode(CompiledTemplate template, String name, JsonNode written, boolean required, String audience) {
        this.template = template;
        this.name = name;
        this.written = written;
        this.schema = template.deref(written);
        this.required = required;
        String own = form("audience").asText("");
        this.audience = own.isEmpty() ? audience : own;
    }

    static TemplateNode root(CompiledTemplate template) {
        return new TemplateNode(template, "", template.schema(), true, "");
    }

    /** Returns the property's name; empty for the root and for the items of a list. */
    public String name() {
        return name;
    }

    /** Returns the short label. */
    public String title() {
        return annotation("title").orElse(name);
    }

    /** Returns the hint that stands with the label, if there is one. */
    public Optional<String> description() {
        return annotation("description");
    }

    /** Returns the kind of value. */
    public Type type() {
        return Type.valueOf(schema.get("type").asText().toUpperCase(java.util.Locale.ROOT));
    }

    /** Returns how it wants to be shown ({@code line}, {@code text}, {@code entries} ...); empty where it is open. */
    public String widget() {
        return form("widget").asText("");
    }

    /** Says whether an agreed record must have it. */
    public boolean required() {
        return required;
    }

    /** Returns the prompts, in order. */
    public List<Prompt> prompts() {
        List<Prompt> prompts = new ArrayList<>();
        form("prompts")
                .forEach(prompt -> prompts.add(new Prompt(
                        prompt.get("text").asText(),
                        texts(prompt.path("cues")),
                        prompt.get("source").asText())));
        return List.copyOf(prompts);
    }

    /** Returns sentences that guide the conversation. */
    public List<String> guidance() {
        return texts(form("guidance"));
    }

    /** Returns the values offered with their labels, in order; empty where any value may stand. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        JsonNode labels = form("options");
        schema.path("enum")
                .forEach(value ->
                        options.put(value.asText(), labels.path(value.asText()).asText(value.asText())));
        return Collections.unmodifiableMap(options);
    }

    /** Returns who may read entries from here down unless the person says otherwise; empty where nothing is said. */
    public String audience() {
        return audience;
    }

    /** Returns what an adaptation may do here: {@code locked}, {@code relabel}, {@code extend} or {@code removable}. */
    public String lock() {
        String lock = form("lock").asText("");
        return lock.isEmpty() ? "relabel" : lock;
    }

    /** Returns the words of the button that adds an item to this list, if the template has them. */
    public Optional<String> addLabel() {
        return Optional.of(form("add").asText("")).filter(s -> !s.isEmpty());
    }

    /** Returns what one item of this list is called, if the template has a word for it. */
    public Optional<String> itemLabel() {
        return Optional.of(form("item").asText("")).filter(s -> !s.isEmpty());
    }

    /** Returns how children are laid out ({@code grid}), if the template says so. */
    public Optional<String> layout() {
        return Optional.of(form("layout").asText("")).filter(s -> !s.isEmpty());
    }

    /** Returns where in the manual this place comes from, if the template says so. */
    public Optional<String> source() {
        return Optional.of(form("source").asText("")).filter(s -> !s.isEmpty());
    }

    /** Returns the most Unicode code points of a text, or the most items of a list; empty where there is no limit. */
    public Optional<Integer> max() {
        JsonNode max = schema.path(type() == Type.ARRAY ? "maxItems" : "maxLength");
        return max.isMissingNode() ? Optional.empty() : Optional.of(max.asInt());
    }

    /** Returns the named answers of an object, in the order in which they are shown. */
    public List<TemplateNode> children() {
        List<TemplateNode> children = new ArrayList<>();
        JsonNode order = form("order");
        if (order.isArray()) {
            order.forEach(child -> children.add(named(child.asText())));
        } else {
            schema.path("properties").fieldNames().forEachRemaining(child -> children.add(named(child)));
        }
        return List.copyOf(children);
    }

    /** Returns the named answer, if the template has one of this name. */
    public Optional<TemplateNode> child(String childName) {
        return schema.path("properties").has(childName) ? Optional.of(named(childName)) : Optional.empty();
    }

    /** Returns what each item of a list is; empty where this is no list. */
    public Optional<TemplateNode> item() {
        return schema.has("items")
                ? Optional.of(new TemplateNode(template, "", schema.get("items"), true, audience))
                : Optional.empty();
    }

    /** Says whether this is an entry: words, with whose they are and who may see them. */
    public boolean isEntry() {
        JsonNode parts = schema.path("properties");
        return parts.has("text") && parts.has("voice") && parts.has("audience");
    }

    /** Returns the place that a JSON Pointer into the answers names; empty where the template has none. */
    public Optional<TemplateNode> at(String pointer) {
        TemplateNode node = this;
        if (pointer.isEmpty()) {
            return Optional.of(node);
        }
        for (String token : pointer.substring(1).split("/", -1)) {
            Optional<TemplateNode> next = node.type() == Type.ARRAY
                    ? node.item()
                    : node.child(token.replace("~1", "/").replace("~0", "~"));
            if (next.isEmpty()) {
                return next;
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    private TemplateNode named(String childName) {
        boolean needed = false;
        for (JsonNode candidate : schema.path("required")) {
            needed |= candidate.asText().equals(childName);
        }
        return new TemplateNode(template, childName, schema.get("properties").get(childName), needed, audience);
    }

    private Optional<String> annotation(String keyword) {
        JsonNode here = written.has(keyword) ? written.get(keyword) : schema.path(keyword);
        return here.isMissingNode() ? Optional.empty() : Optional.of(here.asText());
    }

    private JsonNode form(String keyword) {
        JsonNode here = written.path("x-form").path(keyword);
        return here.isMissingNode() ? schema.path("x-form").path(keyword) : here;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    @Override
    public String toString() {
        return "TemplateNode[" + name + ", " + type() + "]";
    }
}
