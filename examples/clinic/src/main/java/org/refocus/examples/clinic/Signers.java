package org.refocus.examples.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.refocus.forms.FormTemplate;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;

/** Who can agree a record: the roles come from the template, the names from the clinic. */
final class Signers {
    private Signers() {}

    /** Somebody who can agree. */
    record Signer(Party party, String name) {
        /** Returns the name with the role, as a box to tick says it. */
        String label(Tongue tongue) {
            return name + " (" + tongue.say(party.role().name().toLowerCase(Locale.ROOT)) + ")";
        }
    }

    /** Returns everybody whose agreement the record asks for, in the template's order of roles. */
    static List<Signer> of(FormTemplate template, FormResponse draft, Directory directory) {
        String subject = draft.subject().id();
        Optional<Directory.Person> person = directory.person(subject);
        List<Signer> signers = new ArrayList<>();
        for (String role : template.agreedBy()) {
            if (person.isPresent()) {
                signers.add(role.equals("person") ? signer(person.get()) : signer(directory.workerOf(person.get())));
            } else if (directory.worker(subject).isPresent()) {
                signers.add(signer(directory.worker(subject).get()));
            } else {
                signers.addAll(ofTeam(role, draft, directory));
            }
        }
        return signers;
    }

    /** A proposal is agreed by those who plan it; where no name of theirs is known here, by anybody of their role. */
    private static List<Signer> ofTeam(String role, FormResponse draft, Directory directory) {
        List<Signer> all = role.equals("person")
                ? directory.people().stream().map(Signers::signer).toList()
                : directory.workers().stream().map(Signers::signer).toList();
        List<String> planning = planningTeam(draft);
        List<Signer> named =
                all.stream().filter(signer -> planning.contains(signer.name())).toList();
        return named.isEmpty() ? all : named;
    }

    private static List<String> planningTeam(FormResponse draft) {
        List<String> names = new ArrayList<>();
        if (draft.answers().answers().get("planningTeam") instanceof List<?> members) {
            for (Object member : members) {
                if (member instanceof Map<?, ?> one && one.get("name") instanceof String name) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    private static Signer signer(Directory.Person person) {
        return new Signer(Party.person(person.id()), person.name());
    }

    private static Signer signer(Directory.Worker worker) {
        return new Signer(Party.worker(worker.id()), worker.name());
    }
}
