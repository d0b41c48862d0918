package org.refocus.forms.internal.source;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a list, without blank ones and remarks. */
final class Lines {
    private Lines() {}

    static List<String> of(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
