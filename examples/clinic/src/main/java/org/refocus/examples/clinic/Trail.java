package org.refocus.examples.clinic;

import java.util.Optional;
import org.refocus.sdk.FormResponse;

/** The link back to where a page hangs. */
final class Trail {
    private Trail() {}

    static Html to(String path, String name) {
        return Html.of(
                "<p class=\"clinic-trail\"><a href=\"{}\"><span aria-hidden=\"true\">←</span> {}</a></p>\n",
                path,
                name);
    }

    /** Returns the page of whom a record is about. */
    static String home(FormResponse record, Directory directory) {
        String subject = record.subject().id();
        if (directory.person(subject).isPresent()) {
            return "/people/" + subject;
        }
        return directory.worker(subject).isPresent() ? "/workers/" + subject : "/team";
    }

    static Html home(Visit visit, FormResponse record) {
        Optional<Directory.Person> person = visit.personOf(record);
        return to(
                home(record, visit.directory()),
                person.map(Directory.Person::name)
                        .orElse(visit.directory().nameOf(record.subject().id())));
    }

    /** Returns the way back to the record itself. */
    static Html record(FormResponse record, String title) {
        return to("/records/" + record.id(), title);
    }
}
