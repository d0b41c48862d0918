package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/**
 * Who looks at a page, and what they may do there. Which words of a record they see is the library's affair; whether
 * they come to the record at all is the host's.
 *
 * @param id whose eyes
 * @param directory who is who
 */
record Visitor(String id, Directory directory) {

    /** Returns whom a cookie names; the first worker where it names nobody. */
    static Visitor of(@Nullable String cookie, Directory directory) {
        boolean known = cookie != null
                && (directory.worker(cookie).isPresent()
                        || directory.person(cookie).isPresent()
                        || directory.familyMember(cookie).isPresent());
        return new Visitor(
                known && cookie != null ? cookie : directory.workers().get(0).id(), directory);
    }

    String name() {
        return directory.nameOf(id);
    }

    boolean isWorker() {
        return directory.worker(id).isPresent();
    }

    /** Returns the person whom this visitor is, or whose family they are. */
    Optional<Directory.Person> ownPerson() {
        return directory.person(id).or(() -> directory.familyMember(id));
    }

    /** Returns as whom this visitor reads and writes there; empty where they have no business. */
    Optional<Party> on(String subject) {
        if (isWorker()) {
            boolean own = directory
                    .person(subject)
                    .map(person -> person.worker().equals(id))
                    .orElse(subject.equals(id)
                            || subject.equals(directory.team().id()));
            return Optional.of(new Party(id, own ? Party.Role.WORKER : Party.Role.TEAM));
        }
        if (directory.person(id).isPresent()) {
            boolean welcome =
                    subject.equals(id) || subject.equals(directory.team().id());
            return welcome ? Optional.of(Party.person(id)) : Optional.empty();
        }
        return directory
                .familyMember(id)
                .filter(person -> person.id().equals(subject))
                .map(person -> new Party(id, Party.Role.CIRCLE));
    }

    /** Says whether this visitor may write there. A colleague may stand in on a person's forms, not on a worker's own. */
    boolean mayWrite(String subject) {
        return on(subject)
                .map(party -> switch (party.role()) {
                    case PERSON, WORKER -> true;
                    case TEAM -> directory.person(subject).isPresent();
                    case CIRCLE -> false;
                })
                .orElse(false);
    }

    boolean mayWrite(Subject subject) {
        return mayWrite(subject.id());
    }

    /** Says whether this visitor may open a revision: drafts are for those who write them. */
    boolean mayRead(FormResponse revision) {
        String subject = revision.subject().id();
        return mayWrite(subject) || (on(subject).isPresent() && revision.status() == Status.AGREED);
    }

    /** Returns whom one can be here, as the switch at the top offers them; on a person's page it is their circle. */
    List<Visitor> choices(Directory.@Nullable Person about) {
        List<String> ids = new ArrayList<>();
        if (about == null) {
            directory.workers().forEach(worker -> ids.add(worker.id()));
        } else {
            ids.add(about.worker());
            ids.add(about.id());
            directory.workers().stream()
                    .filter(worker -> !worker.id().equals(about.worker()))
                    .findFirst()
                    .ifPresent(worker -> ids.add(worker.id()));
            ids.add(Directory.familyOf(about));
        }
        if (!ids.contains(id)) {
            ids.add(id);
        }
        return ids.stream().map(choice -> new Visitor(choice, directory)).toList();
    }

    /** Returns the name with what they are to the person of the page. */
    String label(Directory.@Nullable Person about) {
        if (directory.familyMember(id).isPresent()) {
            return name();
        }
        if (directory.person(id).isPresent()) {
            return name() + " (the person)";
        }
        return name() + (about == null || about.worker().equals(id) ? " (worker)" : " (another team member)");
    }
}
