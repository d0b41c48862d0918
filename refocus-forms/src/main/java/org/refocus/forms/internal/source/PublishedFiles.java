package org.refocus.forms.internal.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refocus.forms.TemplateFile;

/**
 * The list of what was published, as {@code sha256sum} writes it, and whether the files are still that. A language that was
 * published must still be there; its translation may have got better.
 */
final class PublishedFiles {
    /** Where it stands in a source. */
    static final String NAME = "published.sha256";

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](?:\\./)?(\\S{1,200})");

    private PublishedFiles() {}

    static void check(byte[] list, List<TemplateFile> files, Problems problems) {
        Map<String, TemplateFile> there = new LinkedHashMap<>();
        files.forEach(file -> there.put(file.path(), file));
        published(list, problems).forEach((path, hash) -> {
            TemplateFile found = there.get(path);
            if (found == null && !problems.isAbout(path)) {
                problems.add(path, "it was published and is gone. Put it back: records are read by it");
            } else if (found != null
                    && !found.isLanguagePack()
                    && !found.sha256().equals(hash)) {
                problems.add(
                        path,
                        "it is not what was published under this version. A published version never changes:"
                                + " give it the next version");
            }
        });
    }

    private static Map<String, String> published(byte[] list, Problems problems) {
        Map<String, String> published = new LinkedHashMap<>();
        int number = 0;
        for (String line : Lines.of(list)) {
            number++;
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                problems.add(NAME, "entry " + number + " is not a SHA-256 and a path, as sha256sum writes them");
                continue;
            }
            String hash = parts.group(1).toLowerCase(Locale.ROOT);
            String before = published.putIfAbsent(parts.group(2), hash);
            if (before != null && !before.equals(hash)) {
                problems.add(NAME, "entry " + number + " gives another SHA-256 to " + parts.group(2));
            }
        }
        return published;
    }
}
