package org.refocus.examples.clinic;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.refocus.sdk.Agreement;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;

/** How the clinic writes days, names and states. */
final class Words {
    static final Locale LOCALE = Locale.UK;
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", LOCALE);

    private Words() {}

    static String day(Instant instant) {
        return DAY.format(instant.atZone(ZONE));
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** Writes names in a row: A, B and C. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Says who agreed, and when. */
    static String agreed(Agreement agreement, Directory directory) {
        List<String> names = agreement.parties().stream()
                .map(Party::id)
                .map(directory::nameOf)
                .toList();
        return "Agreed by " + list(names) + " on " + day(agreement.at());
    }

    /** Says where a revision stands, in a sentence. */
    static String status(FormResponse revision, Directory directory) {
        Agreement agreement = revision.agreement();
        String by = directory.nameOf(revision.author().id());
        return switch (revision.status()) {
            case DRAFT -> "Draft, last saved by " + by + " on " + time(revision.recordedAt());
            case AGREED -> agreement == null ? "Agreed" : agreed(agreement, directory);
            case WITHDRAWN -> "Withdrawn by " + by + " on " + time(revision.recordedAt());
        };
    }

    /** Returns the first letter in upper case. */
    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(LOCALE) + words.substring(1);
    }
}
