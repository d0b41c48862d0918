package org.refocus.sdk.html;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.view.FormView;

/**
 * Draws pictures of what people wrote, for those who would rather look than read: inline SVG in a piece of HTML.
 *
 * <p>Each picture is a {@code figure} with a caption, a drawing that has a name and a description, and below it, folded
 * away, a list that holds every word of what is drawn. Long texts end with three dots in the drawing, and where there is
 * more than it has room for, it says so. Nothing in a picture counts or ranks what a person has or does, and no sign is told
 * from another by its colour alone. It needs no script, no font and no other file but {@link HtmlAssets#picturesCss()}
 * beside {@link HtmlAssets#css()}; without these it is drawn in the colour of the text around it.
 *
 * <p>A picture shows what is in the view, so nothing that the viewer may not see. Each method returns the empty text where
 * there is nothing to draw. Two pictures of one kind and one record do not fit on one page, because their ids would be the
 * same.
 *
 * <p>Immutable and safe to share between threads; keeps nothing of a view.
 */
public final class Pictures {
    private final ZoneId zone;

    private Pictures(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns what draws pictures, with days reckoned in UTC. */
    public static Pictures plain() {
        return new Pictures(ZoneOffset.UTC);
    }

    /** Returns the same with days reckoned in this time zone. */
    public Pictures inZone(ZoneId timeZone) {
        return new Pictures(Objects.requireNonNull(timeZone, "timeZone"));
    }

    /**
     * Draws a strengths map: each part of life with what is there and what is hoped for.
     *
     * @param view a strengths worksheet, or another form with {@code domains} or {@code strengths} by parts of life
     */
    public String strengths(FormView view) {
        return new StrengthsMap(new Easel(view, zone)).draw();
    }

    /**
     * Draws a ladder for each goal: the goal at the top, and the steps as rungs with how far along each is.
     *
     * @param view a care plan, or another form with {@code goals} that have {@code steps}
     */
    public String goals(FormView view) {
        return new GoalLadders(new Easel(view, zone)).draw();
    }

    /**
     * Draws each life map of which something was said.
     *
     * @param view a guide to values and treatment preferences, or another form with {@code lifeMaps}
     */
    public String lifeMaps(FormView view) {
        return new LifeMaps(new Easel(view, zone)).draw();
    }

    /**
     * Draws what became of each thing that was written between two revisions of one record: kept, reworded, new, under way,
     * achieved, let go.
     *
     * @param earlier what a viewer sees of the earlier revision, as a rule an agreed one
     * @param later what the same viewer sees of the later one
     * @throws IllegalArgumentException when the views were made for two viewers
     */
    public String changes(FormView earlier, FormView later) {
        return new Timeline(new Easel(later, zone), earlier).draw();
    }

    /**
     * Draws for how many people of a team each form is agreed and current.
     *
     * <p>A record is current until the months have passed that the form's parameter {@code currentMonths} gives it; where a
     * form has none, whatever is agreed is current. It counts people and names none of them.
     *
     * @param people the ids of the people whom the team works with; others do not count
     * @param forms the forms to count, in order; in the language of the locale as far as they have it
     * @param agreed the agreed revisions of the team's records, withdrawn ones left out, as {@code RecordQuery.agreed()}
     *     finds them
     * @param today the day for which to count
     * @param locale the language to speak
     */
    public String team(
            Set<String> people,
            List<FormTemplate> forms,
            Collection<FormResponse> agreed,
            LocalDate today,
            Locale locale) {
        return new TeamPicture(people, forms, locale).draw(agreed, today, zone);
    }
}
