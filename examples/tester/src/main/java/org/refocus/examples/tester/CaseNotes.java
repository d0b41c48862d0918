package org.refocus.examples.tester;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refocus.examples.tester.Note.State;

/**
 * A system for case notes: a note is opened with a form, saved as often as people like, signed, reopened, or struck out.
 *
 * <p>Every command carries the number of a request; the same request a second time does nothing and gets the same answer.
 * Keeps everything in memory. For one thread.
 */
public final class CaseNotes {
    /** What comes of a command. But for {@code DONE}, nothing has changed. */
    public enum Answer {
        /** It is done. */
        DONE,
        /** The answers cannot be read as one JSON object. */
        UNREADABLE,
        /** There are problems, or somebody who has to sign has not. */
        NOT_READY,
        /** The note's state does not allow it. */
        CLOSED,
        /** Somebody else has written in the note since. */
        OVERTAKEN
    }

    /** One revision of a note. */
    private record Version(int number, State state, List<Row> rows) {}

    /** A note from its beginning on. */
    private record Folder(String id, String form, String about, List<Version> versions) {
        Version latest() {
            return versions.get(versions.size() - 1);
        }
    }

    private final Set<Fault> faults;
    private final Checks checks;
    private final Map<String, FormDefinition> forms = new LinkedHashMap<>();
    private final Map<String, Folder> folders = new HashMap<>();
    private final Map<String, String> opened = new HashMap<>();
    private final Map<String, Answer> answered = new HashMap<>();

    /** Sets up a system with some faults, or with none. */
    public CaseNotes(Collection<Fault> faults) {
        this.faults = EnumSet.noneOf(Fault.class);
        this.faults.addAll(faults);
        this.checks = new Checks(this.faults);
    }

    /**
     * Takes in a version of a form; it stands beside those that there are.
     *
     * @param definition a JSON Schema
     * @return this
     */
    public CaseNotes install(byte[] definition) {
        FormDefinition form = new FormDefinition(definition);
        forms.put(form.id(), form);
        return this;
    }

    /**
     * Opens a note without answers.
     *
     * @param form the {@code $id} of the form
     * @param about the id of whom it is about
     * @return the number of the note
     */
    public String open(String request, String form, String about) {
        if (!forms.containsKey(form)) {
            throw new IllegalArgumentException("There is no form " + form + ". Install it first.");
        }
        return opened.computeIfAbsent(request, r -> {
            Folder folder = new Folder("note-" + (folders.size() + 1), form, about, new ArrayList<>());
            folders.put(folder.id(), folder);
            write(folder, State.OPEN, List.of(new Row("", Row.Kind.OBJECT, "")));
            return folder.id();
        });
    }

    /**
     * Saves answers, finished or not.
     *
     * @param seen the revision that the writer had before their eyes
     */
    public Answer save(String request, String note, int seen, byte[] answers) {
        Folder folder = folder(note);
        return answered.computeIfAbsent(request, r -> {
            Optional<JsonNode> read = StrictReading.of(answers);
            if (seen < 1 || seen > folder.latest().number()) {
                return Answer.OVERTAKEN;
            }
            if (!isOpen(folder.versions().get(seen - 1))) {
                return Answer.CLOSED;
            }
            if (seen != folder.latest().number()) {
                return Answer.OVERTAKEN;
            }
            read.ifPresent(tree -> write(folder, State.OPEN, new RowWriter(definition(folder), faults).rows(tree)));
            return read.isPresent() ? Answer.DONE : Answer.UNREADABLE;
        });
    }

    /**
     * Signs a note as it stands, if there are no problems and everybody has signed whom the form names.
     *
     * @param signatures the role of everybody who signs, by their id
     */
    public Answer sign(String request, String note, Map<String, String> signatures) {
        Folder folder = folder(note);
        return answered.computeIfAbsent(request, r -> {
            if (!isOpen(folder.latest())) {
                return Answer.CLOSED;
            }
            boolean all = definition(folder).signers().stream().allMatch(role -> isSigned(folder, role, signatures));
            if (!all || !problems(note).isEmpty()) {
                return Answer.NOT_READY;
            }
            write(folder, State.SIGNED, folder.latest().rows());
            return Answer.DONE;
        });
    }

    /** Opens a signed note again, to go on from what was signed. */
    public Answer reopen(String request, String note) {
        Folder folder = folder(note);
        return move(request, folder, folder.latest().state() == State.SIGNED, State.OPEN);
    }

    /** Strikes a note out, in whatever state it is. */
    public Answer strike(String request, String note) {
        Folder folder = folder(note);
        return move(request, folder, folder.latest().state() != State.STRUCK, State.STRUCK);
    }

    /** Returns a note as it stands. */
    public Note read(String note) {
        Folder folder = folder(note);
        Version latest = folder.latest();
        String answers = new RowReader(faults).json(latest.rows());
        return new Note(note, folder.form(), latest.number(), latest.state(), answers);
    }

    /** Returns everything that has to be put right before a note can be signed. */
    public List<Problem> problems(String note) {
        Folder folder = folder(note);
        JsonNode answers = new RowReader(faults).tree(folder.latest().rows());
        return checks.problems(definition(folder), answers);
    }

    private Answer move(String request, Folder folder, boolean allowed, State to) {
        return answered.computeIfAbsent(request, r -> {
            if (allowed) {
                write(folder, to, folder.latest().rows());
            }
            return allowed ? Answer.DONE : Answer.CLOSED;
        });
    }

    private boolean isOpen(Version version) {
        if (faults.contains(Fault.IGNORES_A_WITHDRAWN_STATUS)) {
            return version.state() != State.SIGNED;
        }
        return version.state() == State.OPEN;
    }

    /** Says whether somebody signed in a role; whom the note is about signs in person. */
    private boolean isSigned(Folder folder, String role, Map<String, String> signatures) {
        boolean self = role.equals(definition(folder).subject());
        return signatures.entrySet().stream()
                .anyMatch(one -> one.getValue().equalsIgnoreCase(role)
                        && (!self || one.getKey().equals(folder.about())));
    }

    private FormDefinition definition(Folder folder) {
        FormDefinition own = forms.get(folder.form());
        if (own == null) {
            throw new IllegalStateException("The form of " + folder.id() + " is gone");
        }
        if (faults.contains(Fault.MIXES_UP_VERSIONS)) {
            return forms.values().stream()
                    .filter(form -> form.name().equals(own.name()))
                    .findFirst()
                    .orElse(own);
        }
        return own;
    }

    private static void write(Folder folder, State state, List<Row> rows) {
        folder.versions().add(new Version(folder.versions().size() + 1, state, rows));
    }

    private Folder folder(String note) {
        Folder folder = folders.get(note);
        if (folder == null) {
            throw new IllegalArgumentException("There is no note " + note);
        }
        return folder;
    }
}
