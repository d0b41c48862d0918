package org.refocus.sdk.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.refocus.forms.RefocusException;

/**
 * The classes of a design system that stand on the pages beside ours, or instead of them.
 *
 * <p>A map is a property file in UTF-8:
 *
 * <ul>
 *   <li>{@code rf-button = govuk-button}: a class of ours, and what stands beside it;
 *   <li>{@code h2.rf-heading = govuk-heading-l}: the same, on elements of one name; it goes before the plain line;
 *   <li>{@code instead.rf-input = govuk-input}: ours is left out, so that our style sheet says nothing of it;
 *   <li>{@code summary = govuk-details__summary}: elements of this name that have no class of ours.
 * </ul>
 *
 * <p>The host serves the design system's style sheet after {@link HtmlAssets#css()}, which lays out what the other does not
 * know. Immutable and safe to share between threads.
 */
public final class ClassMap {
    static final ClassMap OURS = new ClassMap(Map.of());

    private static final String INSTEAD = "instead.";
    private static final Pattern CLASS = Pattern.compile("\\.(rf-[a-zA-Z0-9_-]+)");
    /** Elements that stand on the pages without a class of ours. */
    private static final Set<String> TAGS =
            Set.of("a", "summary", "ul", "li", "p", "table", "thead", "tbody", "tr", "th", "td", "option");
    /** Classes of which our own style sheet says nothing. */
    static final Set<String> HOOKS = Set.of(
            "rf-form--reading",
            "rf-list",
            "rf-group--3",
            "rf-group--4",
            "rf-group--5",
            "rf-group--6",
            "rf-field--choice",
            "rf-card--new",
            "rf-options",
            "rf-option--radio",
            "rf-option--checkbox",
            "rf-radio",
            "rf-radio__label",
            "rf-checkbox",
            "rf-checkbox__label",
            "rf-errors",
            "rf-quote--carried-forward");

    private final Map<String, List<String>> theirs;

    private ClassMap(Map<String, List<String>> theirs) {
        this.theirs = theirs;
    }

    /** Returns the map for GOV.UK Frontend 6 ({@code govuk-frontend}). */
    public static ClassMap govUk() {
        return bundled("govuk");
    }

    /** Returns the map for NHS.UK frontend 10 ({@code nhsuk-frontend}). */
    public static ClassMap nhsUk() {
        return bundled("nhsuk");
    }

    /** Returns the map for Bootstrap 5. */
    public static ClassMap bootstrap() {
        return bundled("bootstrap");
    }

    /**
     * Reads a map of a host's own.
     *
     * @param file a property file; it is read to its end and not closed
     * @throws IllegalArgumentException when a line is about a class or an element that is on no page
     */
    public static ClassMap read(Reader file) {
        Properties lines = new Properties();
        try {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The class map cannot be read", e);
        }
        Set<String> known = known();
        Map<String, List<String>> theirs = new HashMap<>();
        for (String key : lines.stringPropertyNames()) {
            String at = key.startsWith(INSTEAD) ? key.substring(INSTEAD.length()) : key;
            String name = at.substring(at.indexOf('.') + 1);
            if (!known.contains(name) && !TAGS.contains(at)) {
                throw new IllegalArgumentException("The class map says something about \"" + key
                        + "\", and nothing on the pages is called so. Its lines are about " + known
                        + ", or about elements without a class: " + new TreeSet<>(TAGS) + ".");
            }
            theirs.put(key, List.of(lines.getProperty(key).trim().split("\\s+")));
        }
        return new ClassMap(Map.copyOf(theirs));
    }

    private static ClassMap bundled(String name) {
        String file = "classes/" + name + ".properties";
        try (InputStream in = ClassMap.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new RefocusException(file + " is missing from the jar");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new RefocusException(file + " cannot be read", e);
        }
    }

    /** Returns the classes that the pages have. */
    static Set<String> known() {
        Set<String> known = new TreeSet<>(HOOKS);
        CLASS.matcher(HtmlAssets.css()).results().forEach(found -> known.add(found.group(1)));
        return known;
    }

    /** Returns all classes that this map puts on pages. */
    Set<String> theirs() {
        Set<String> all = new TreeSet<>();
        theirs.values().forEach(all::addAll);
        all.remove("");
        return all;
    }

    /** Returns what an element without a class of ours has instead; empty for none. */
    String of(String tag) {
        return theirs.isEmpty() ? "" : String.join(" ", theirs.getOrDefault(tag, List.of()));
    }

    /** Returns the classes that an element with these of ours has. */
    String of(String tag, String ours) {
        if (theirs.isEmpty()) {
            return ours;
        }
        Set<String> all = new LinkedHashSet<>();
        for (String one : ours.split(" ", -1)) {
            add(all, tag, one);
        }
        all.remove("");
        return String.join(" ", all);
    }

    private void add(Set<String> all, String tag, String one) {
        for (String at : List.of(tag + "." + one, one)) {
            if (theirs.containsKey(INSTEAD + at)) {
                all.addAll(theirs.get(INSTEAD + at));
                return;
            }
            if (theirs.containsKey(at)) {
                all.add(one);
                all.addAll(theirs.get(at));
                return;
            }
        }
        all.add(one);
    }
}
