package org.refocus.forms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refocus.model.FormType;

/**
 * The templates that a host offers, by id and version.
 *
 * <p>Immutable and safe to share between threads. The newest version of an id starts new records; all versions read old
 * ones.
 */
public final class TemplateLibrary {
    private static final Comparator<FormTemplate> BY_VERSION =
            Comparator.comparing(FormTemplate::version, TemplateLibrary::compareVersions);

    private final Map<String, FormTemplate> byKey;

    private TemplateLibrary(Map<String, FormTemplate> byKey) {
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    /** Returns the templates that come with this library: every published version of each of the ten forms. */
    public static TemplateLibrary bundled() {
        return Bundled.LIBRARY;
    }

    /**
     * Returns a library of these templates alone.
     *
     * @throws RefocusException when two different files claim one id and version
     */
    public static TemplateLibrary of(Collection<FormTemplate> templates) {
        Map<String, FormTemplate> map = new LinkedHashMap<>();
        for (FormTemplate template : templates) {
            FormTemplate other = map.putIfAbsent(template.key(), template);
            if (other != null && !other.contentHash().equals(template.contentHash())) {
                throw new RefocusException("Two different templates claim " + template.key()
                        + ". A published version never changes: give the new one a higher version.");
            }
        }
        return new TemplateLibrary(map);
    }

    /** Returns this library with one more template. */
    public TemplateLibrary with(FormTemplate template) {
        List<FormTemplate> all = new ArrayList<>(byKey.values());
        all.add(template);
        return of(all);
    }

    /** Returns all templates. */
    public Collection<FormTemplate> all() {
        return byKey.values();
    }

    /** Returns the template that a record names with {@code id|version}. */
    public Optional<FormTemplate> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * Returns the template that a record names with {@code id|version}.
     *
     * @throws RefocusException when the library has none
     */
    public FormTemplate get(String key) {
        return find(key)
                .orElseThrow(() -> new RefocusException(
                        "No template " + key + " is in the library. Add it; it has: " + byKey.keySet()));
    }

    /**
     * Returns the newest version of a template.
     *
     * @throws RefocusException when the library has none of this id
     */
    public FormTemplate newest(String id) {
        return byKey.values().stream()
                .filter(t -> t.id().equals(id))
                .max(BY_VERSION)
                .orElseThrow(() -> new RefocusException(
                        "No template with the id " + id + " is in the library. Add it; it has: " + byKey.keySet()));
    }

    /** Returns the newest version of the template of one of the manual's forms. */
    public FormTemplate newest(FormType form) {
        return newest(form.id());
    }

    private static int compareVersions(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < 3; i++) {
            int order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static final class Bundled {
        static final TemplateLibrary LIBRARY = load();

        private static TemplateLibrary load() {
            List<FormTemplate> templates = new ArrayList<>();
            new String(read("index.txt"), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(path -> templates.add(FormTemplate.load(read(path))));
            return TemplateLibrary.of(templates);
        }

        private static byte[] read(String path) {
            try (InputStream in = TemplateLibrary.class.getResourceAsStream("templates/" + path)) {
                if (in == null) {
                    throw new RefocusException("The bundled file templates/" + path + " is missing from the jar");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new RefocusException("The bundled file templates/" + path + " cannot be read", e);
            }
        }
    }
}
