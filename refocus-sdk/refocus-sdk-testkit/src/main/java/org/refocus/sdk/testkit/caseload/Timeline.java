package org.refocus.sdk.testkit.caseload;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.refocus.model.FormType;
import org.refocus.sdk.Status;
import org.refocus.sdk.testkit.caseload.Moment.Stage;

/** When things happen: revisions in the order of time, on weekdays, none after the last day of the story. */
final class Timeline {
    private static final int FIRST_HOUR = 10;

    private final Dice dice;
    private final LocalDate until;
    private final List<Moment> moments = new ArrayList<>();
    private LocalDate day;

    Timeline(Dice dice, LocalDate start, LocalDate until) {
        this.dice = dice;
        this.day = start;
        this.until = until;
    }

    /** Lets at least so many days go by. */
    Timeline after(int fewest, int most) {
        day = weekday(day.plusDays(dice.between(fewest, most)));
        return this;
    }

    Timeline on(LocalDate date) {
        day = weekday(date);
        return this;
    }

    LocalDate day() {
        return day;
    }

    /** Saves a revision on the current day, at the end of a conversation. */
    Timeline save(FormType form, int record, Status status, Stage stage) {
        int revision = 1 + (int) of(form, record).stream().count();
        Instant at = day.atTime(FIRST_HOUR, 0).toInstant(ZoneOffset.UTC).plusSeconds(dice.below(6 * 3600));
        for (Moment before : of(form, record)) {
            if (!at.isAfter(before.at())) {
                at = before.at().plusSeconds(dice.between(600, 2400));
            }
        }
        moments.add(new Moment(form, record, revision, status, stage, at));
        return this;
    }

    /** Returns the moments of one record, also those that lie after the story. */
    List<Moment> of(FormType form, int record) {
        return moments.stream()
                .filter(m -> m.form() == form && m.record() == record)
                .toList();
    }

    /** Returns when the answers of a record first came to this stage. */
    Instant at(FormType form, int record, Stage stage) {
        return of(form, record).stream()
                .filter(m -> m.stage() == stage)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This record never comes so far"))
                .at();
    }

    /** Returns everything up to the last day, in the order of time. */
    List<Moment> told() {
        Instant end = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return moments.stream()
                .filter(m -> m.at().isBefore(end))
                .sorted(Comparator.comparing(Moment::at))
                .toList();
    }

    private static LocalDate weekday(LocalDate date) {
        LocalDate open = date;
        while (open.getDayOfWeek() == DayOfWeek.SATURDAY || open.getDayOfWeek() == DayOfWeek.SUNDAY) {
            open = open.plusDays(1);
        }
        return open;
    }
}
