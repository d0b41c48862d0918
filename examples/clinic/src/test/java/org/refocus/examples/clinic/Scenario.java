package org.refocus.examples.clinic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at the clinic's pages, doing what people do: going somewhere, writing, pressing buttons, looking. */
final class Scenario {
    private final Page page;
    private String url;

    Scenario(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    Page page() {
        return page;
    }

    /** Goes on with the same browser after the clinic was started anew. */
    void clinicIsNowAt(String newUrl) {
        url = newUrl;
    }

    void goTo(String path) {
        page.navigate(url + path);
    }

    void becomes(String visitor) {
        page.locator("#who").selectOption(visitor);
        page.locator("form.clinic-who button").click();
    }

    void presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** Takes up a draft where its page lists it. */
    void goesOn(String record) {
        page.locator("a[href=\"" + record + "/edit\"]").click();
    }

    /** Writes or chooses an answer, unfolding what stands in the way. */
    void answers(Answer answer) {
        Locator fields = page.locator("[name=\"" + answer.place() + "\"]:not([type=hidden])");
        unfold(fields.first());
        String kind = fields.first().getAttribute("type");
        if ("radio".equals(kind)) {
            page.locator("[name=\"" + answer.place() + "\"][value=\"" + answer.text() + "\"]")
                    .check();
        } else if ("checkbox".equals(kind)) {
            fields.first().setChecked(answer.text().equals("true"));
        } else if (fields.first().locator("xpath=self::select").count() == 1) {
            fields.first().selectOption(answer.text());
        } else {
            fields.first().fill(answer.text());
            saysWhoseWords(answer);
        }
    }

    /** What is written in words is somebody's: the form does not guess whose. */
    private void saysWhoseWords(Answer answer) {
        Locator voices = page.locator("[name=\"" + answer.place().replaceFirst("/text$", "/voice") + "\"][type=radio]");
        if (answer.place().endsWith("/text")
                && voices.and(page.locator(":checked")).count() == 0) {
            voices.and(page.locator("[value=agreed]")).check();
        }
    }

    void answers(List<Answer> answers) {
        answers.forEach(this::answers);
    }

    private static void unfold(Locator field) {
        Locator folded = field.locator("xpath=ancestor::details[not(@open)]");
        while (folded.count() > 0) {
            folded.first().locator("xpath=summary").click();
        }
    }

    void sees(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    void seesTitle(String beginning) {
        assertThat(page).hasTitle(Pattern.compile("^" + beginning));
    }

    void seesAnswer(Answer answer) {
        assertThat(page.locator("[name=\"" + answer.place() + "\"]")).hasValue(answer.text());
    }

    /** Follows a link of the list of problems and finds the cursor in the field that it names. */
    void isLedBySummaryTo(String place) {
        String id = page.locator("[name=\"" + place + "\"]").first().getAttribute("id");
        assertThat(page.locator(".rf-summary h2")).hasText("There is a problem");
        page.locator(".rf-summary a[href=\"#" + id + "\"]").first().click();
        assertThat(page.locator("[id=\"" + id + "\"]")).isFocused();
    }

    /** Ticks everybody who is asked to agree. */
    void everybodyAgrees() {
        for (Locator box : page.locator("input[name=agrees]").all()) {
            box.check();
        }
        presses("Agree");
    }

    /** Returns the states in the history, newest first. */
    List<String> history() {
        return page.locator(".clinic-history tbody .rf-tag").allInnerTexts();
    }

    /** An answer at a place of a form, which a JSON Pointer names. */
    record Answer(String place, String text) {
        /** Returns the same answer where it stands once it is saved as the first of its list. */
        Answer nowFirst() {
            return new Answer(place.replace("/-/", "/0/"), text);
        }
    }
}
