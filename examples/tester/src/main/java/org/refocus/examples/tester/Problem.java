package org.refocus.examples.tester;

/**
 * Something that has to be put right before a note can be signed.
 *
 * @param place where in the answers, as a JSON Pointer
 * @param what the keyword of the form's definition that is not met
 */
public record Problem(String place, String what) {}
