package org.refocus.sdk.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.Finding;
import org.refocus.forms.Prompt;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.view.ViewNode;

/** Draws single fields to be filled in, each with its label, its hint and what is wrong with it. */
final class FieldEditor {
    /** How a field is drawn in its place: its label, what stands in it, and how much is said about it. */
    record Look(String label, List<Told> hint, boolean optional, String value, boolean compact) {
        static Look of(ViewNode field, Page page, boolean optional, boolean compact) {
            return new Look(
                    field.template().title(),
                    field.template().description().map(page::told).stream().toList(),
                    optional,
                    field.value(),
                    compact);
        }
    }

    private static final int FEW_WORDS = 5;
    private static final int SHORT_LABEL = 22;
    private static final int CHARACTERS_A_ROW = 60;
    private static final int MIN_ROWS = 2;
    private static final int MAX_ROWS = 14;

    private final Page page;
    private final Markup out;

    FieldEditor(Page page) {
        this.page = page;
        this.out = page.out;
    }

    void draw(ViewNode field, Widget widget, Look look, List<Finding> errors) {
        boolean wrong = !errors.isEmpty();
        boolean choice = widget == Widget.RADIOS || widget == Widget.YES_NO;
        // A line is never in doubt of its length, also where somebody has broken it.
        Optional<Integer> limit = widget == Widget.TEXT && Widget.isLong(field.template())
                ? field.template().max()
                : Optional.empty();
        String described = described(field.pointer(), look, wrong, limit.isPresent());
        if (choice) {
            out.open("fieldset", classes("rf-field rf-field--choice", look, wrong))
                    .attr("role", "radiogroup")
                    .attr("aria-describedby", described)
                    .attr("aria-invalid", wrong ? "true" : null);
            out.open("legend", "rf-label");
        } else {
            out.open("div", classes("rf-field", look, wrong));
            if (widget == Widget.CHECKBOX) {
                checkbox(field, look, described, wrong);
            } else {
                out.open("label", "rf-label").attr("for", Ids.of(field.pointer()));
            }
        }
        if (widget != Widget.CHECKBOX) {
            out.part(page.told(look.label()));
            if (!choice) {
                where(field, look);
            }
            if (look.optional()) {
                out.text(" ").element("span", "rf-optional", page.words.told("optional"));
            }
            out.close();
        }
        about(field, look);
        errors(field.pointer(), errors);
        switch (widget) {
            case RADIOS -> radios(field, look, options(field));
            case YES_NO -> radios(field, look, yesNo());
            case SELECT -> select(field, look, described, wrong);
            case TEXT -> textArea(field, look, described, wrong);
            case CHECKBOX -> {}
            default -> input(field, widget, look, described, wrong);
        }
        limit.ifPresent(most -> out.open("p", "rf-count")
                .attr("id", Ids.limit(field.pointer()))
                .text(page.words.told("limit", Map.of("max", most)))
                .close());
        page.notes(field.pointer());
        out.close();
    }

    /** Says to those who hear the page in what the field stands: its label alone may stand there many times. */
    private void where(ViewNode field, Look look) {
        String around = page.places.around(field.pointer(), look.label());
        if (!around.isEmpty()) {
            page.heard(": ", page.told(around), "");
        }
    }

    private static String classes(String base, Look look, boolean wrong) {
        return base + (look.compact() ? " rf-field--compact" : "") + (wrong ? " rf-field--error" : "");
    }

    private static @Nullable String described(String pointer, Look look, boolean wrong, boolean limited) {
        List<String> ids = new ArrayList<>();
        if (!look.hint().isEmpty()) {
            ids.add(Ids.hint(pointer));
        }
        if (wrong) {
            ids.add(Ids.error(pointer));
        }
        if (limited) {
            ids.add(Ids.limit(pointer));
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    private void about(ViewNode field, Look look) {
        if (!look.hint().isEmpty()) {
            out.open("p", "rf-hint").attr("id", Ids.hint(field.pointer()));
            look.hint().forEach(part -> out.part(part).text(" "));
            out.close();
        }
        page.guidance(field.template().guidance().stream().map(page::told).toList());
        prompts(field.template().prompts());
    }

    /** Draws questions that may help, folded away. */
    void prompts(List<Prompt> prompts) {
        if (prompts.isEmpty()) {
            return;
        }
        out.open("details", "rf-prompts");
        out.open("summary")
                .text(page.words.told("prompts", "count", String.valueOf(prompts.size())))
                .close();
        out.open("ul");
        for (Prompt prompt : prompts) {
            out.open("li").part(page.told(prompt.text()));
            if (!prompt.cues().isEmpty()) {
                out.text(" ").open("span", "rf-cues").text("(");
                for (int i = 0; i < prompt.cues().size(); i++) {
                    out.text(i == 0 ? "" : ", ").part(page.told(prompt.cues().get(i)));
                }
                out.text(")").close();
            }
            out.close();
        }
        out.close().close();
    }

    /** Draws the errors of a place, each a sentence of its own under one id. */
    void errors(String pointer, List<Finding> errors) {
        if (errors.isEmpty()) {
            return;
        }
        out.open("div", "rf-errors").attr("id", Ids.error(pointer));
        for (Finding error : errors) {
            out.open("p", "rf-error");
            page.heard("", page.words.told("error"), " ");
            out.part(page.told(error)).close();
        }
        out.close();
    }

    private Map<String, Told> yesNo() {
        Map<String, Told> options = new LinkedHashMap<>();
        options.put("true", page.words.told("yes"));
        options.put("false", page.words.told("no"));
        return options;
    }

    private Map<String, Told> options(ViewNode field) {
        Map<String, Told> options = new LinkedHashMap<>();
        field.template().options().forEach((value, label) -> options.put(value, page.told(label)));
        return options;
    }

    private void radios(ViewNode field, Look look, Map<String, Told> options) {
        boolean inline = options.size() <= FEW_WORDS
                && options.values().stream().allMatch(label -> label.text().length() <= SHORT_LABEL);
        out.open("div", inline || look.compact() ? "rf-options rf-options--inline" : "rf-options");
        int index = 0;
        for (Map.Entry<String, Told> option : options.entrySet()) {
            radio(field, index++, option.getKey(), option.getKey().equals(look.value()));
            out.text(option.getValue()).close().close();
        }
        if (!look.value().isEmpty() && !options.containsKey(look.value())) {
            radio(field, index++, look.value(), true);
            otherValue(look.value());
            out.close().close();
        }
        if (!field.template().required()) {
            radio(field, index, "", look.value().isEmpty());
            out.text(page.words.told("open")).close().close();
        }
        out.close();
    }

    /** Opens an option and its label, which the caller fills and closes. */
    private void radio(ViewNode field, int index, String value, boolean checked) {
        String id = Ids.option(field.pointer(), index);
        out.open("div", "rf-option rf-option--radio");
        out.empty("input")
                .attr("class", "rf-radio")
                .attr("type", "radio")
                .attr("id", id)
                .attr("name", field.pointer())
                .attr("value", value)
                .flag("checked", checked);
        out.open("label", "rf-radio__label").attr("for", id);
    }

    /** Shows an answer that is not on offer, so that it is not lost unseen. */
    private void otherValue(String value) {
        out.part(page.words.told("other-value"))
                .text(" ")
                .open("bdi")
                .text(value)
                .close();
    }

    private void checkbox(ViewNode field, Look look, @Nullable String described, boolean wrong) {
        boolean ticked = look.value().equals("true");
        // What an empty box means: no, if it was ever answered; otherwise that it is still open.
        String unticked = ticked ? "false" : look.value();
        out.empty("input").attr("type", "hidden").attr("name", field.pointer()).attr("value", unticked);
        out.open("div", "rf-option rf-option--checkbox");
        out.empty("input")
                .attr("class", "rf-checkbox")
                .attr("type", "checkbox")
                .attr("id", Ids.of(field.pointer()))
                .attr("name", field.pointer())
                .attr("value", "true")
                .attr("aria-describedby", described)
                .attr("aria-invalid", wrong ? "true" : null)
                .flag("checked", ticked);
        out.open("label", "rf-checkbox__label")
                .attr("for", Ids.of(field.pointer()))
                .part(page.told(look.label()));
        where(field, look);
        out.close();
        out.close();
    }

    private void select(ViewNode field, Look look, @Nullable String described, boolean wrong) {
        Map<String, Told> options = new LinkedHashMap<>();
        boolean open = look.value().isEmpty() || !field.template().required();
        if (open) {
            options.put("", page.words.told("choose"));
        }
        options.putAll(options(field));
        if (!look.value().isEmpty()) {
            Told other = page.words.told("other-value");
            options.putIfAbsent(look.value(), new Told(other.text() + " " + look.value(), other.language()));
        }
        control("select", "rf-select", field, described, wrong);
        options.forEach((value, label) -> out.open("option")
                .attr("value", value)
                .flag("selected", value.equals(look.value()))
                .text(label)
                .close());
        out.close();
    }

    private void textArea(ViewNode field, Look look, @Nullable String described, boolean wrong) {
        control("textarea", "rf-textarea", field, described, wrong)
                .attr("rows", String.valueOf(rows(look.value())))
                .attr("dir", "auto")
                .attr("spellcheck", "true");
        out.leadingBreak().exact(look.value()).close();
    }

    private static int rows(String text) {
        int rows = text.lines()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_A_ROW)
                .sum();
        return Math.max(MIN_ROWS, Math.min(MAX_ROWS, rows));
    }

    private void input(ViewNode field, Widget widget, Look look, @Nullable String described, boolean wrong) {
        boolean money = widget == Widget.MONEY;
        String sign = money ? page.view.template().currencySign() : "";
        if (!sign.isEmpty()) {
            out.open("div", "rf-money");
            out.open("span", "rf-money__sign")
                    .attr("aria-hidden", "true")
                    .text(sign)
                    .close();
        }
        String width = widget == Widget.LINE ? "rf-input" : "rf-input rf-input--short";
        out.empty("input").attr("type", widget == Widget.DATE ? "date" : "text");
        attributes(width, field, described, wrong)
                .attr("value", look.value())
                .attr("dir", widget == Widget.LINE ? "auto" : null)
                .attr("inputmode", money ? "decimal" : widget == Widget.NUMBER ? "numeric" : null)
                .attr("autocapitalize", widget == Widget.LANGUAGE ? "none" : null)
                // A browser that underlines somebody's name as a mistake is not kind.
                .attr("spellcheck", widget == Widget.DATE ? null : "false");
        if (!sign.isEmpty()) {
            out.close();
        }
    }

    private Markup control(String tag, String cssClass, ViewNode field, @Nullable String described, boolean wrong) {
        out.open(tag);
        return attributes(cssClass, field, described, wrong);
    }

    private Markup attributes(String cssClass, ViewNode field, @Nullable String described, boolean wrong) {
        return out.attr("class", cssClass)
                .attr("id", Ids.of(field.pointer()))
                .attr("name", field.pointer())
                .attr("data-rf-max", field.template().options().isEmpty() ? most(field) : null)
                .attr("autocomplete", "off")
                .attr("aria-describedby", described)
                .attr("aria-invalid", wrong ? "true" : null);
    }

    private static @Nullable String most(ViewNode field) {
        return field.template().max().map(String::valueOf).orElse(null);
    }

    /** Says whether optional fields are marked in this company: only where others are needed. */
    static boolean marksOptional(List<ViewNode> siblings) {
        return siblings.stream().map(ViewNode::template).anyMatch(TemplateNode::required);
    }
}
