package org.refocus.sdk.testkit.caseload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.TemplateLibrary;
import org.refocus.model.Entry;
import org.refocus.model.FormAnswers;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Status;

/** A caseload told once, for tests to look at from many sides. */
final class Told {
    static final Told OF_120 = new Told(Caseload.of(11, 120));

    final Caseload caseload;
    final List<FormResponse> revisions;

    Told(Caseload caseload) {
        this.caseload = caseload;
        this.revisions = caseload.revisions().toList();
    }

    Map<String, List<FormResponse>> records() {
        Map<String, List<FormResponse>> records = new LinkedHashMap<>();
        revisions.forEach(
                r -> records.computeIfAbsent(r.id(), id -> new ArrayList<>()).add(r));
        return records;
    }

    /** The last revision that was agreed of a form about somebody. */
    <T extends FormAnswers> Optional<T> agreed(String subject, FormType form, Class<T> type) {
        return revisions.stream()
                .filter(r -> r.subject().id().equals(subject) && r.templateId().equals(form.id()))
                .filter(r -> r.status() == Status.AGREED)
                .reduce((first, last) -> last)
                .map(r -> read(r, type));
    }

    static <T extends FormAnswers> T read(FormResponse revision, Class<T> type) {
        return TemplateLibrary.bundled()
                .get(revision.template())
                .read(revision.answers().bytes(), type)
                .value()
                .orElseThrow();
    }

    static FormAnswers read(FormResponse revision) {
        return read(revision, FormAnswers.class);
    }

    /** All entries anywhere in a form. */
    static List<Entry> entries(Object part) {
        List<Entry> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    private static void collect(Object part, List<Entry> found) {
        if (part instanceof Entry entry) {
            found.add(entry);
        } else if (part instanceof Iterable<?> items) {
            items.forEach(item -> collect(item, found));
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(item -> collect(item, found));
        } else if (part instanceof Record whole && part.getClass().getPackage() == Entry.class.getPackage()) {
            for (var component : part.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(whole), found);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    static List<String> texts(Object part) {
        return entries(part).stream().map(Entry::text).toList();
    }
}
