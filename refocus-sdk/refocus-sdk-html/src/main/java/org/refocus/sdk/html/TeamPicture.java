package org.refocus.sdk.html;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.html.Lettering.Face;

/** Draws for how many people of a team each form is agreed and current. Used once, by one thread. */
final class TeamPicture {
    private static final int ROW = 18;
    private static final int PERSON = 26;
    private static final int MOST_PEOPLE = 60;

    private final Set<String> people;
    private final List<FormTemplate> forms;
    private final Words words;

    TeamPicture(Set<String> people, List<FormTemplate> forms, Locale locale) {
        this.people = Set.copyOf(people);
        this.forms = forms.stream().map(form -> form.in(locale)).toList();
        this.words = Words.in(locale);
    }

    String draw(Collection<FormResponse> agreed, LocalDate today, ZoneId zone) {
        if (forms.isEmpty() || people.isEmpty()) {
            return "";
        }
        List<Integer> counts =
                forms.stream().map(form -> count(form, agreed, today, zone)).toList();
        FormTemplate first = forms.get(0);
        Markup out = new Markup(first.language());
        Told caption = words.told("picture.team");
        Figure figure = new Figure(out, words, "rf-picture_team");
        figure.begin("team", caption, first);
        String text = words.get("picture.team.text");
        Canvas wide = new Canvas(Figure.WIDE, first.language(), first.isRightToLeft());
        figure.wide(wide, rows(wide, counts, 480), caption.text(), text);
        Canvas narrow = new Canvas(Figure.NARROW, first.language(), first.isRightToLeft());
        figure.narrow(narrow, rows(narrow, counts, 0), caption.text(), text);
        figure.inWords(() -> {
            out.open("ul");
            for (int i = 0; i < forms.size(); i++) {
                out.open("li").part(title(forms.get(i))).text(": ");
                out.part(row(counts.get(i))).close();
            }
            out.close();
        });
        return figure.end();
    }

    private int count(FormTemplate form, Collection<FormResponse> agreed, LocalDate today, ZoneId zone) {
        return (int) agreed.stream()
                .filter(record -> record.templateId().equals(form.id()))
                .filter(record -> people.contains(record.subject().id()))
                .filter(record -> isCurrent(form, record.agreement(), today, zone))
                .map(record -> record.subject().id())
                .distinct()
                .count();
    }

    private static boolean isCurrent(FormTemplate form, @Nullable Agreement agreement, LocalDate today, ZoneId zone) {
        if (agreement == null) {
            return false;
        }
        String months = form.parameters().getOrDefault("currentMonths", "");
        LocalDate day = agreement.at().atZone(zone).toLocalDate();
        return !months.matches("[0-9]{1,4}")
                || !day.plusMonths(Long.parseLong(months)).isBefore(today);
    }

    private Told title(FormTemplate form) {
        boolean base = form.untranslated().contains(form.title());
        return new Told(form.title(), base ? form.in(Locale.ROOT).language() : form.language());
    }

    private Told row(int count) {
        return words.counted("picture.team.row", Map.of("count", count, "people", people.size()));
    }

    /** Draws a row for each form: its name, and the people beside it or, where there is no room beside, below. */
    private int rows(Canvas canvas, List<Integer> counts, int beside) {
        int y = 6;
        for (int i = 0; i < forms.size(); i++) {
            canvas.begin("team-row", i);
            int room = (beside == 0 ? canvas.width : beside) - 20;
            Told title = title(forms.get(i));
            Lettering name = canvas.letters(title.text(), Face.TITLE, room, 3);
            canvas.letter(name, title, 4, y, room);
            int below = y + name.height();
            Told row = row(counts.get(i));
            int x = beside == 0 ? 4 : beside;
            int at = beside == 0 ? below + 6 : y;
            Lettering words = canvas.letters(row.text(), Face.BODY, canvas.width - x - 4, 2);
            canvas.letter(words, row, x, at, canvas.width - x - 4);
            int end = people(canvas, counts.get(i), x, at + words.height() + 6);
            y = Math.max(below, end) + ROW;
            if (i < forms.size() - 1) {
                canvas.path("divider", "M4 " + (y - ROW / 2) + "H" + (canvas.width - 4));
            }
            y += 8;
            canvas.end();
        }
        return y - ROW;
    }

    /** Draws one sign for each person, filled for those who are counted; of a large team a bar. */
    private int people(Canvas canvas, int count, int x, int y) {
        int all = people.size();
        int room = canvas.width - x - 4;
        if (all > MOST_PEOPLE) {
            canvas.box("bar", x, y, room, 18, 9);
            if (count > 0) {
                canvas.box("solid", x, y, Math.max(18, (int) ((long) room * count / all)), 18, 9);
            }
            return y + 18;
        }
        int inRow = room / PERSON;
        for (int i = 0; i < all; i++) {
            Symbol sign = i < count ? Symbol.SOMEBODY : Symbol.SOMEBODY_ELSE;
            canvas.sign(sign, x + PERSON / 2 + i % inRow * PERSON, y + 14 + i / inRow * 34);
        }
        return y + 34 * ((all - 1) / inRow + 1) - 4;
    }
}
