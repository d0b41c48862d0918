package org.refocus.sdk.html;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Severity;
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

    /** The id of a form that is filled in, for a link that skips what stands before it on a host's page. */
    public static final String FORM = "rf_form";

    /**
     * The id of the first link to a part of a long form that is filled in as a whole, for the same purpose: it saves a key on the
     * way to each part. A short form, or one step, has no such links.
     */
    public static final String FIRST_PART = "rf_part";

    private final Function<Page, String> drawing;
    private final ZoneId zone;
    private final ClassMap classes;

    private HtmlRenderer(Function<Page, String> drawing) {
        this(drawing, ZoneOffset.UTC, ClassMap.OURS);
    }

    private HtmlRenderer(Function<Page, String> drawing, ZoneId zone, ClassMap classes) {
        this.drawing = drawing;
        this.zone = zone;
        this.classes = classes;
    }

    /** Returns a renderer for reading and printing: an {@code article} that leaves out what was not answered. */
    public static HtmlRenderer reading() {
        return new HtmlRenderer(page -> new Reader(page).draw());
    }

    /**
     * Returns a renderer for a last look before somebody agrees: every answer with a link that changes it, and what is missing.
     * What it draws has no form and no button: the host puts its own below.
     *
     * @param address gives the address of the page of a step by its id, as {@link FormView#steps()} has it; where there is one
     *     page for the whole form, always the same
     */
    public static HtmlRenderer checking(UnaryOperator<String> address) {
        Objects.requireNonNull(address, "address");
        return new HtmlRenderer(page -> new Checker(page, address).draw());
    }

    /**
     * Returns what to put before the title of a page that shows this view, so that it is the first that is heard of the page:
     * "Error: " in the reader's language where something is wrong, and nothing otherwise.
     */
    public static String titlePrefix(FormView view) {
        boolean wrong = view.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return wrong ? Words.in(view.locale()).get("error") + " " : "";
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
        return new HtmlRenderer(drawing, Objects.requireNonNull(timeZone, "timeZone"), classes);
    }

    /** Returns the same renderer with the classes of a design system on its pages. */
    public HtmlRenderer classes(ClassMap map) {
        return new HtmlRenderer(drawing, zone, Objects.requireNonNull(map, "map"));
    }

    @Override
    public String render(FormView view) {
        return drawing.apply(new Page(view, zone, classes));
    }

    /** Says what stands around the questions of a form that is filled in. Not safe to share between threads. */
    public static final class Builder {
        private final String action;
        private final Map<String, String> hidden = new LinkedHashMap<>();
        private final Map<String, String> buttons = new LinkedHashMap<>();
        private @Nullable String saving;
        private @Nullable String step;
        private UnaryOperator<String> addresses = UnaryOperator.identity();
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
         * <p>The first one ought to save the draft, or {@link #saves} names another: the Enter key presses it, and each list's
         * own Add button does the same as it and comes back to the list.
         *
         * @param value what {@link HtmlPost#action()} will say
         * @param label what stands on it
         */
        public Builder button(String value, String label) {
            buttons.put(value, Objects.requireNonNull(label, "label"));
            return this;
        }

        /**
         * Says what the Enter key and the Add buttons send, where that is not the first button.
         *
         * @param value what {@link HtmlPost#action()} will say: a draft is saved, and the same page comes again
         */
        public Builder saves(String value) {
            this.saving = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Draws one step of the form and not the whole: the rest stays as it is when this is sent. To draw a view that has no
         * such step throws {@link IllegalArgumentException}.
         *
         * @param id one of {@link FormView#steps()}
         * @param address gives the address of the page of a step by its id, for what is wrong on another page
         */
        public Builder step(String id, UnaryOperator<String> address) {
            this.step = Objects.requireNonNull(id, "id");
            this.addresses = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Lets the script of {@link HtmlAssets#js()} save some seconds after typing has stopped, as the Enter key does.
         *
         * <p>So what the Enter key sends has to save the draft, whatever stands in it, and bring the same page again.
         */
        public Builder autosave() {
            return autosave(AUTOSAVE_AFTER);
        }

        /**
         * Lets the script save this long after typing has stopped.
         *
         * @param after a second to some minutes; shorter ones are for tests
         */
        public Builder autosave(Duration after) {
            this.script = new Script(after.toMillis());
            return this;
        }

        /**
         * Builds the renderer. Where it has no button, the host puts one of its own on the page that sends the form.
         *
         * @throws IllegalStateException when it is to save by itself and has no button to press
         */
        public HtmlRenderer build() {
            if (!script.equals(Script.PLAIN) && buttons.isEmpty()) {
                throw new IllegalStateException(
                        "Autosave presses the first button, and there is none. Add button(\"save\", \"Save\").");
            }
            Setting setting = new Setting(
                    action,
                    Collections.unmodifiableMap(new LinkedHashMap<>(hidden)),
                    Collections.unmodifiableMap(new LinkedHashMap<>(buttons)),
                    saving,
                    step,
                    addresses,
                    script);
            return new HtmlRenderer(page -> new Editor(page, setting).draw());
        }
    }
}
