package org.refocus.sdk.html;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.view.FormView;

/**
 * Draws a form for paper: a blank sheet to fill in by hand, or a copy of what was written, in plain language.
 *
 * <p>What comes is an {@code article} with its own first heading, to stand alone on a page that has {@link
 * HtmlAssets#paperCss()} and is in UTF-8; a browser prints it as it is. Nothing on it can be pressed. It is well-formed
 * XML, but for characters that XML does not know, which stand where somebody wrote them.
 *
 * <p>Immutable and safe to share between threads; keeps nothing of a view.
 */
public final class PaperRenderer implements FormRenderer<String> {
    private final boolean blank;
    private final boolean large;
    private final boolean questions;
    private final ZoneId zone;

    private PaperRenderer(boolean blank, boolean large, boolean questions, ZoneId zone) {
        this.blank = blank;
        this.large = large;
        this.questions = questions;
        this.zone = zone;
    }

    /**
     * Returns a renderer of blank sheets: each question with room to write, and the questions that may help beside it.
     *
     * <p>It takes the template and the language of a view and none of its answers, and so nothing that was found in them;
     * {@link FormView#blank} makes a view without a record. A form that is a grid comes as one, on A4 across.
     */
    public static PaperRenderer blank() {
        return new PaperRenderer(true, false, false, ZoneOffset.UTC);
    }

    /** Returns a renderer of copies: what was answered, whose words it is and who can see it; the rest is left out. */
    public static PaperRenderer filled() {
        return new PaperRenderer(false, false, false, ZoneOffset.UTC);
    }

    /** Returns the same renderer in large print: nothing is smaller than 18 points. */
    public PaperRenderer inLargePrint() {
        return new PaperRenderer(blank, true, questions, zone);
    }

    /**
     * Returns the same renderer with the questions that may help on pages of their own behind a blank grid, which has no
     * room for them; other forms have them beside the place to write.
     */
    public PaperRenderer withQuestions() {
        return new PaperRenderer(blank, large, true, zone);
    }

    /** Returns the same renderer with days reckoned in this time zone; without it, in UTC. */
    public PaperRenderer inZone(ZoneId timeZone) {
        return new PaperRenderer(blank, large, questions, Objects.requireNonNull(timeZone, "timeZone"));
    }

    @Override
    public String render(FormView view) {
        String size = large ? " rf-paper--large" : "";
        return blank
                ? new BlankSheet(new Page(FormView.blank(view.template(), view.locale()), zone), size, questions).draw()
                : new FilledCopy(new Page(view, zone), size).draw();
    }
}
