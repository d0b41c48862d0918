package org.refocus.examples.tester;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms that the house has made itself, beside those that it took over. */
public final class HouseForms {
    private HouseForms() {}

    /** Returns a later version of the proposal: a higher limit, and a place for what people need to take part. */
    public static byte[] proposal() {
        return bytes("partnership-proposal-1.1.0.json");
    }

    /** Returns the plan of a shared meal: a form that nobody else has. */
    public static byte[] sharedMeal() {
        return bytes("shared-meal-1.0.0.json");
    }

    /** Returns all of them. */
    public static List<byte[]> all() {
        return List.of(proposal(), sharedMeal());
    }

    private static byte[] bytes(String name) {
        try (@Nullable InputStream in = HouseForms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The form " + name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + name + " cannot be read", e);
        }
    }
}
