package org.refocus.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.refocus.forms.internal.source.Sha256;

/**
 * One file of one version of a template, as a {@link TemplateSource} gives it.
 *
 * <p>Its place is {@code <id>/<version>/<name>}, such as {@code strengths-worksheet/1.1.0/template.json}, whatever the
 * source is made of. The name is {@code template.json}; or {@code adaptation.json}, which stands in its place;
 * {@code migration.json}; a language pack such as {@code cy.json}, named by its BCP 47 tag; or {@code withdrawn.txt},
 * whose text is the reason why the version starts no new records. No part of a place can lead anywhere else.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TemplateFile {
    /** The most bytes that a file may have: 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("N\\.N\\.N".replace("N", "(?:0|[1-9][0-9]{0,3})"));
    private static final Pattern NAME = Pattern.compile(
            "(?:template|adaptation|migration|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,6})\\.json|withdrawn\\.txt");

    private final String id;
    private final String version;
    private final String name;
    private final byte[] bytes;

    /**
     * Creates a file.
     *
     * @param id the template's id, such as {@code strengths-worksheet}
     * @param version major.minor.patch
     * @param name one of the names above
     * @param bytes what is in it, at most 1 MiB; copied
     * @throws TemplateSourceException when one of the names cannot be, or the file is too large
     */
    public TemplateFile(String id, String version, String name, byte[] bytes) {
        this.id = demand(ID, id, id, version, name);
        this.version = demand(VERSION, version, id, version, name);
        this.name = demand(NAME, name, id, version, name);
        if (bytes.length > MAX_BYTES) {
            throw TemplateSourceException.of(path(), "it is larger than 1 MiB");
        }
        this.bytes = bytes.clone();
    }

    /**
     * Creates the file of a place.
     *
     * @param path the place, {@code <id>/<version>/<name>}
     * @param bytes what is in it, at most 1 MiB; copied
     * @throws TemplateSourceException when there can be no such place, or the file is too large
     */
    public static TemplateFile at(String path, byte[] bytes) {
        String[] parts = path.split("/", -1);
        if (parts.length != 3) {
            throw TemplateSourceException.of(path, TemplateSourceException.NO_PLACE);
        }
        return new TemplateFile(parts[0], parts[1], parts[2], bytes);
    }

    /** Returns the id of the template. */
    public String id() {
        return id;
    }

    /** Returns the version of the template. */
    public String version() {
        return version;
    }

    /** Returns the name of the file. */
    public String name() {
        return name;
    }

    /**
     * Says whether it is a language pack: of all that is published it alone may get another content under the same version,
     * because a better translation asks nothing new.
     */
    public boolean isLanguagePack() {
        return name.matches("[a-z]{2,3}[.-].*");
    }

    /** Returns the version that the file belongs to, {@code id|version}, as a record names its template. */
    public String key() {
        return id + "|" + version;
    }

    /** Returns the place, {@code <id>/<version>/<name>}. */
    public String path() {
        return String.join("/", List.of(id, version, name));
    }

    /** Returns what is in it; the array is the caller's. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the SHA-256 of what is in it, in hexadecimal. */
    public String sha256() {
        return Sha256.of(bytes);
    }

    private static String demand(Pattern pattern, String part, String id, String version, String name) {
        if (!pattern.matcher(part).matches()) {
            throw TemplateSourceException.of(id + "/" + version + "/" + name, TemplateSourceException.NO_PLACE);
        }
        return part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateFile file && path().equals(file.path()) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path(), Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "TemplateFile[" + path() + ", " + bytes.length + " bytes]";
    }
}
