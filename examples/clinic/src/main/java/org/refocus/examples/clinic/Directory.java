package org.refocus.examples.clinic;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Who is who in the clinic. The library knows people by their ids alone; a host has the names, and keeps them apart.
 *
 * @param team the one team of this clinic
 * @param workers its workers
 * @param people the people it works with
 */
record Directory(Team team, List<Worker> workers, List<Person> people) {
    private static final String FAMILY = "family-";

    /** A team. */
    record Team(String id, String name) {}

    /** A worker of the team. */
    record Worker(String id, String name) {}

    /** A person the team works with, and the id of their worker. */
    record Person(String id, String name, String worker) {}

    Directory {
        workers = List.copyOf(workers);
        people = List.copyOf(people);
    }

    /** Reads the team of the samples: every name in it is invented. */
    static Directory sample() {
        try (InputStream in = Directory.class.getResourceAsStream("sample/team.json")) {
            return new ObjectMapper().readValue(in, Directory.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample team cannot be read", e);
        }
    }

    Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    Optional<Worker> worker(String id) {
        return workers.stream().filter(worker -> worker.id().equals(id)).findFirst();
    }

    /** Returns the worker of a person. */
    Worker workerOf(Person person) {
        return worker(person.worker()).orElseThrow();
    }

    /** Returns the id under which somebody of a person's family or friends looks in. */
    static String familyOf(Person person) {
        return FAMILY + person.id();
    }

    Optional<Person> familyMember(String id) {
        return id.startsWith(FAMILY) ? person(id.substring(FAMILY.length())) : Optional.empty();
    }

    /** Returns the name that goes with an id. */
    String nameOf(String id) {
        return worker(id)
                .map(Worker::name)
                .or(() -> person(id).map(Person::name))
                .or(() -> familyMember(id).map(person -> "Family or a friend of " + person.name()))
                .orElse(id.equals(team.id()) ? team.name() : "Somebody who is no longer listed");
    }
}
