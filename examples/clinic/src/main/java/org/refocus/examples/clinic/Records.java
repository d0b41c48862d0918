package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.FormDocument;
import org.refocus.forms.FormTemplate;
import org.refocus.forms.TemplateNode;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;

/** What the clinic asks of its records, and how it begins them. */
final class Records {
    private static final List<String> SEVERAL_AT_ONCE = List.of("partnership-proposal", "supervision-reflection");

    private final Refocus refocus;
    private final Directory directory;

    Records(Refocus refocus, Directory directory) {
        this.refocus = refocus;
        this.directory = directory;
    }

    /**
     * One record as a list of records shows it.
     *
     * @param latest its latest revision
     * @param agreed its last agreed revision, if there is one and it was not withdrawn since
     */
    record Entry(FormResponse latest, Optional<FormResponse> agreed) {
        boolean isDraft() {
            return latest.status() == Status.DRAFT;
        }

        boolean isWithdrawn() {
            return latest.status() == Status.WITHDRAWN;
        }
    }

    /** Returns every record about somebody, or the team, in the order in which they were begun. */
    List<Entry> about(String subject) {
        return find(RecordQuery.about(subject));
    }

    /** Returns every record that the team keeps. */
    List<Entry> ofTeam() {
        return find(RecordQuery.ofTeam(directory.team().id()));
    }

    private List<Entry> find(RecordQuery query) {
        Map<String, FormResponse> agreed = new LinkedHashMap<>();
        all(query.agreed()).forEach(revision -> agreed.put(revision.id(), revision));
        return all(query).stream()
                .map(latest -> new Entry(latest, Optional.ofNullable(agreed.get(latest.id()))))
                .toList();
    }

    private List<FormResponse> all(RecordQuery query) {
        List<FormResponse> found = new ArrayList<>();
        Page page = refocus.find(query);
        found.addAll(page.records());
        while (page.next().isPresent()) {
            page = refocus.find(query.after(page.next().get()));
            found.addAll(page.records());
        }
        return found;
    }

    /** Returns the templates for a kind of subject: {@code person}, {@code team} or {@code worker}. */
    List<FormTemplate> templatesFor(String subject) {
        return refocus.templates().all().stream()
                .filter(template -> template.subject().equals(subject))
                .map(template -> refocus.templates().newest(template.id()))
                .distinct()
                .sorted(Comparator.comparing(FormTemplate::form))
                .toList();
    }

    /** Returns the newest template of a form, if records of it are about that kind of subject. */
    Optional<FormTemplate> templateFor(String form, String subject) {
        String kind = directory.person(subject).isPresent()
                ? "person"
                : directory.worker(subject).isPresent() ? "worker" : "team";
        return templatesFor(kind).stream()
                .filter(template -> template.id().equals(form))
                .findFirst();
    }

    /** Returns the record of a form that counts: one that is not withdrawn, or else the last that was. */
    static Optional<Entry> current(List<Entry> records, FormTemplate template) {
        List<Entry> ofForm = records.stream()
                .filter(entry -> entry.latest().templateId().equals(template.id()))
                .toList();
        return ofForm.stream()
                .filter(entry -> !entry.isWithdrawn())
                .findFirst()
                .or(() -> ofForm.isEmpty() ? Optional.empty() : Optional.of(ofForm.get(ofForm.size() - 1)));
    }

    /** Says whether somebody may have several records of a form at once. */
    static boolean severalAtOnce(FormTemplate template) {
        return SEVERAL_AT_ONCE.contains(template.id());
    }

    /** Begins a record with the names filled in, or returns the one that is there already. */
    FormResponse begin(FormTemplate template, String subject, Party by) {
        if (!severalAtOnce(template)) {
            Optional<Entry> there = current(about(subject), template).filter(entry -> !entry.isWithdrawn());
            if (there.isPresent()) {
                return there.get().latest();
            }
        }
        Subject about = new Subject(subject, directory.team().id());
        return refocus.start(template, about, by, FormDocument.of(knownAlready(template, subject)));
    }

    private Map<String, Object> knownAlready(FormTemplate template, String subject) {
        Map<String, Object> known = new LinkedHashMap<>();
        TemplateNode root = template.root();
        directory.person(subject).ifPresent(person -> {
            put(root, "personName", person.name(), known);
            put(root, "workerName", directory.workerOf(person).name(), known);
            put(root, "givenBy", directory.workerOf(person).name(), known);
        });
        directory.worker(subject).ifPresent(worker -> put(root, "workerName", worker.name(), known));
        put(root, "teamName", directory.team().name(), known);
        return known;
    }

    private static void put(TemplateNode root, String name, String value, Map<String, Object> known) {
        if (root.child(name).isPresent()) {
            known.put(name, value);
        }
    }
}
