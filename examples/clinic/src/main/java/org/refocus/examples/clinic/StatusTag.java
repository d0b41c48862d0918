package org.refocus.examples.clinic;

import java.util.Optional;
import org.refocus.sdk.Status;

/** The small tag that says how far a form is: in words first, in colour besides. */
final class StatusTag {
    private StatusTag() {}

    static Html of(Optional<Records.Entry> record) {
        if (record.isEmpty()) {
            return tag("none", "Not begun");
        }
        Records.Entry entry = record.get();
        return switch (entry.latest().status()) {
            case DRAFT -> tag("draft", entry.agreed().isPresent() ? "Agreed, changing" : "In draft");
            case AGREED, WITHDRAWN -> of(entry.latest().status());
        };
    }

    static Html of(Status status) {
        return switch (status) {
            case DRAFT -> tag("draft", "Draft");
            case AGREED -> tag("agreed", "Agreed");
            case WITHDRAWN -> tag("withdrawn", "Withdrawn");
        };
    }

    private static Html tag(String kind, String words) {
        return Html.of("<span class=\"rf-tag clinic-tag--{}\">{}</span>", kind, words);
    }
}
