package org.refocus.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.refocus.forms.internal.source.Versions;
import org.refocus.model.FormType;

/**
 * The templates that a host offers, by id and version.
 *
 * <p>The newest version of an id starts new records; all versions read old ones. A published version never changes and
 * never goes; it may be withdrawn, and then starts no new records.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TemplateLibrary {
    static final Comparator<FormTemplate> BY_VERSION = Comparator.comparing(FormTemplate::version, Versions::compare);

    private final Map<String, FormTemplate> byKey;
    private final Map<String, Map<String, TemplateFile>> files;
    private final Map<String, String> withdrawn;

    TemplateLibrary(
            Map<String, FormTemplate> byKey,
            Map<String, Map<String, TemplateFile>> files,
            Map<String, String> withdrawn) {
        this.byKey = Collections.unmodifiableMap(byKey);
        this.files = files;
        this.withdrawn = withdrawn;
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
        TemplateLibrary library = new TemplateLibrary(Map.of(), Map.of(), Map.of());
        return library.with(templates);
    }

    /**
     * Returns a library of all that some sources hold.
     *
     * <p>Sources may share a version, if they give it the same content, and one may hold what belongs to another's version:
     * a language, or its withdrawal. If both say why a version is withdrawn, the first is kept.
     *
     * @param sources where the templates come from; name {@link TemplateSource#bundled()} to have those as well
     * @throws TemplateSourceException when a file is refused or a source fails, with every one that is; nothing is loaded
     *     then
     */
    public static TemplateLibrary from(TemplateSource... sources) {
        return Assembly.of(Arrays.asList(sources));
    }

    /**
     * Returns this library with one more template.
     *
     * @throws RefocusException when there is another file of its id and version
     */
    public TemplateLibrary with(FormTemplate template) {
        return with(List.of(template));
    }

    private TemplateLibrary with(Collection<FormTemplate> templates) {
        Map<String, FormTemplate> map = new LinkedHashMap<>(byKey);
        for (FormTemplate template : templates) {
            FormTemplate other = map.putIfAbsent(template.key(), template);
            if (other != null && !other.contentHash().equals(template.contentHash())) {
                throw new RefocusException("Two different templates claim " + template.key()
                        + ". A published version never changes: give the new one a higher version.");
            }
        }
        return new TemplateLibrary(map, files, withdrawn);
    }

    /**
     * Returns this library with a version withdrawn: it still reads the records that are on it, which may be saved, agreed
     * and amended, and starts no new ones.
     *
     * @param key the version, {@code id|version}
     * @param reason why, for those who develop and run the system
     * @throws RefocusException when the library has none
     */
    public TemplateLibrary withdraw(String key, String reason) {
        Map<String, String> more = new LinkedHashMap<>(withdrawn);
        more.put(get(key).key(), Objects.requireNonNull(reason, "reason").strip());
        return new TemplateLibrary(byKey, files, more);
    }

    /**
     * Returns a newer library, if it may take the place of this one: every version that this one has must be there,
     * unchanged, or records could no longer be read as they were agreed. A language pack must be there, and may have got
     * better.
     *
     * @param newer such as this library's sources, looked at again
     * @throws TemplateSourceException when a version changed or is gone, with every one that did
     */
    public TemplateLibrary replacedBy(TemplateLibrary newer) {
        Assembly.demandAllOf(this, newer);
        return newer;
    }

    /** Returns all templates, withdrawn ones too. */
    public Collection<FormTemplate> all() {
        return byKey.values();
    }

    /** Returns the templates that new records start on: of each id the newest version that is not withdrawn. */
    public List<FormTemplate> onOffer() {
        Map<String, FormTemplate> newest = new LinkedHashMap<>();
        for (FormTemplate template : byKey.values()) {
            if (!isWithdrawn(template.key())) {
                newest.merge(template.id(), template, (a, b) -> BY_VERSION.compare(a, b) < 0 ? b : a);
            }
        }
        return List.copyOf(newest.values());
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
     * Returns the newest version of a template that is not withdrawn.
     *
     * @throws WithdrawnTemplateException when all versions are withdrawn
     * @throws RefocusException when the library has none of this id
     */
    public FormTemplate newest(String id) {
        List<FormTemplate> versions = byKey.values().stream()
                .filter(template -> template.id().equals(id))
                .sorted(BY_VERSION.reversed())
                .toList();
        if (versions.isEmpty()) {
            throw new RefocusException(
                    "No template with the id " + id + " is in the library. Add it; it has: " + byKey.keySet());
        }
        return versions.stream()
                .filter(template -> !isWithdrawn(template.key()))
                .findFirst()
                .orElseThrow(() -> new WithdrawnTemplateException(
                        versions.get(0).key(),
                        withdrawalReason(versions.get(0).key()).orElse(""),
                        "So is every other version: publish the next one."));
    }

    /** Returns the newest version, that is not withdrawn, of the template of one of the manual's forms. */
    public FormTemplate newest(FormType form) {
        return newest(form.id());
    }

    /** Says whether a version, {@code id|version}, starts no new records. */
    public boolean isWithdrawn(String key) {
        return withdrawn.containsKey(key);
    }

    /** Returns why a version, {@code id|version}, was withdrawn; empty when it was not. */
    public Optional<String> withdrawalReason(String key) {
        return Optional.ofNullable(withdrawn.get(key));
    }

    /**
     * Returns the other files of a version by name, such as {@code migration.json} and {@code cy.json}; empty when there
     * are none.
     *
     * @param key the version, {@code id|version}
     */
    public Map<String, TemplateFile> files(String key) {
        return files.getOrDefault(key, Map.of());
    }

    /** Returns the SHA-256 of every template's content, in hexadecimal, by {@code id|version}. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        byKey.forEach((key, template) -> hashes.put(key, template.contentHash()));
        return Collections.unmodifiableMap(hashes);
    }

    @Override
    public String toString() {
        return "TemplateLibrary" + new ArrayList<>(byKey.keySet());
    }

    private static final class Bundled {
        static final TemplateLibrary LIBRARY = from(TemplateSource.bundled());
    }
}
