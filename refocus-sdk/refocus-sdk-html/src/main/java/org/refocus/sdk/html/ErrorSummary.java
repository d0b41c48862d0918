package org.refocus.sdk.html;

import java.util.List;
import java.util.function.Function;

/** Draws all that is wrong in one list, each with the way to where it is mended. A page begins to be read there. */
final class ErrorSummary {
    private final Page page;
    private final Markup out;

    ErrorSummary(Page page) {
        this.page = page;
        this.out = page.out;
    }

    /**
     * Draws the list; nothing where nothing is wrong.
     *
     * @param address where a place is mended
     */
    void draw(List<Places.Problem> problems, Function<Places.Problem, String> address) {
        if (problems.isEmpty()) {
            return;
        }
        out.open("div", "rf-summary")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .attr("aria-labelledby", "rf_problem")
                .flag("autofocus", true);
        page.heading(Editor.TOP_LEVEL, "rf_problem", page.words.told("problem"));
        list(problems, address);
        out.close();
    }

    /** Draws what is wrong, one line each. */
    void list(List<Places.Problem> problems, Function<Places.Problem, String> address) {
        out.open("ul");
        for (Places.Problem problem : problems) {
            Told told = page.told(problem.finding());
            out.open("li");
            if (problem.target().isEmpty()) {
                out.part(told);
            } else {
                out.open("a").attr("href", address.apply(problem));
                out.part(page.told(problem.place())).text(" – ").part(told).close();
            }
            out.close();
        }
        out.close();
    }
}
