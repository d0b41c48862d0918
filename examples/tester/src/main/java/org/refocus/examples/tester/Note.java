package org.refocus.examples.tester;

/**
 * A note as it stands now.
 *
 * @param id its number in the system
 * @param form the {@code $id} of the form that it was opened with
 * @param revision how often it has been written, from 1
 * @param state whether it can be written in
 * @param answers what it holds, as JSON
 */
public record Note(String id, String form, int revision, State state, String answers) {
    /** Whether a note can be written in. */
    public enum State {
        /** It is being written. */
        OPEN,
        /** It is signed by everybody who has to. */
        SIGNED,
        /** It was struck out; it is kept, and nothing is done with it any more. */
        STRUCK
    }
}
