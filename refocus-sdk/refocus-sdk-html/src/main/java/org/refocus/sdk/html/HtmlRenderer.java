package org.refocus.sdk.html;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.view.FormView;

/**
 * Draws a form as a piece of HTML for a host's page: to be read, or to be filled in.
 *
 * <p>The piece needs no script and no style of its own; with {@link HtmlAssets#css()} served from the host's address it
 * works under {@code default-src 'none'; style-src 'self'; form-action 'self'; img-src 'self'}. {@link HtmlAssets#js()}
 * makes it quicker, {@link ClassMap} puts the classes of a design system on it. The host's page says its
 * language, and owns the first heading ({@code h1}), which ought to be the form's title; the headings here begin at
 * {@code h2}. Texts, times and numbers are shown as text, whatever characters they hold.
 *
 * <p>Immutable and safe to share between threads; keeps nothing of a view.
 */
public final class HtmlRenderer implements FormRenderer<String> {
    private static final Duration AUTOSAVE_AFTER = Duration.ofSeconds(4);

    private final @Nullable String action;
    private final Map<String, String> hidden;
    private final Map<String, String> buttons;
    private final ZoneId zone;
    private final ClassMap classes;
    private final Script script;

    private HtmlRenderer(
            @Nullable String action,
            Map<String, String> hidden,
            Map<String, String> buttons,
            ZoneId zone,
            ClassMap classes,
            Script script) {
        this.action = action;
        this.hidden = hidden;
        this.buttons = buttons;
        this.zone = zone;
        this.classes = classes;
        this.script = script;
    }

    /** Returns a renderer for reading and printing: an {@code article} that leaves out what was not answered. */
    public static HtmlRenderer reading() {
        return new HtmlRenderer(null, Map.of(), Map.of(), ZoneOffset.UTC, ClassMap.OURS, Script.PLAIN);
    }

    /**
     * Begins a renderer for filling in.
     *
     * @param action the address that the form is sent to with POST; {@link HtmlPost} takes in what comes there
     */
    public static Builder editing(String action) {
        return new Builder(action);
    }

    /** Returns the same renderer with days reckoned in this time zone; without it, in UTC. */
    public HtmlRenderer inZone(ZoneId timeZone) {
        return new HtmlRenderer(action, hidden, buttons, Objects.requireNonNull(timeZone, "timeZone"), classes, script);
    }

    /** Returns the same renderer with the classes of a design system on its pages. */
    public HtmlRenderer classes(ClassMap map) {
        return new HtmlRenderer(action, hidden, buttons, zone, Objects.requireNonNull(map, "map"), script);
    }

    @Override
    public String render(FormView view) {
        Page page = new Page(view, zone, classes);
        return action == null ? new Reader(page).draw() : new Editor(page, action, hidden, buttons, script).draw();
    }

    /** Says what stands around the questions of a form that is filled in. Not safe to share between threads. */
    public static final class Builder {
        private final String action;
        private final Map<String, String> hidden = new LinkedHashMap<>();
        private final Map<String, String> buttons = new LinkedHashMap<>();
        private Script script = Script.PLAIN;

        private Builder(String action) {
            this.action = Objects.requireNonNull(action, "action");
        }

        /**
         * Adds a field that nobody sees, such as a token against forged requests or the revision that is shown.
         *
         * @param name must not begin with a slash, as the form's own fields do, and must not be {@code do}
         * @throws IllegalArgumentException when it does
         */
        public Builder hidden(String name, String value) {
            if (name.startsWith("/") || name.equals(HtmlPost.ACTION)) {
                throw new IllegalArgumentException("A hidden field cannot be called \"" + name
                        + "\": the form has fields of that kind itself. Choose another name.");
            }
            hidden.put(name, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a button at the end of the form.
         *
         * <p>The first one ought to save the draft: the Enter key presses it, and each list's own Add button does the
         * same as it and comes back to the list.
         *
         * @param value what {@link HtmlPost#action()} will say
         * @param label what stands on it
         */
        public Builder button(String value, String label) {
            buttons.put(value, Objects.requireNonNull(label, "label"));
            return this;
        }

        /**
         * Lets the script of {@link HtmlAssets#js()} press the first button some seconds after typing has stopped.
         *
         * <p>So that button has to save the draft, whatever stands in it, and answer with the page of the new revision.
         */
        public Builder autosave() {
            return autosave(AUTOSAVE_AFTER);
        }

        /**
         * Lets the script press the first button this long after typing has stopped.
         *
         * @param after a second to some minutes; shorter ones are for tests
         */
        public Builder autosave(Duration after) {
            script = new Script(after.toMillis());
            return this;
        }

        /** Builds the renderer. */
        public HtmlRenderer build() {
            return new HtmlRenderer(
                    action,
                    Collections.unmodifiableMap(new LinkedHashMap<>(hidden)),
                    Collections.unmodifiableMap(new LinkedHashMap<>(buttons)),
                    ZoneOffset.UTC,
                    ClassMap.OURS,
                    script);
        }
    }
}
