package org.refocus.sdk.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command has to say: lines for people, the same as data for a build, and what was found. Used by one thread. */
final class Answer {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Object> data = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();
    private boolean mended = true;

    Answer line(String line) {
        lines.add(line);
        return this;
    }

    Answer lines(Collection<String> more) {
        lines.addAll(more);
        return this;
    }

    /** Adds a part to the JSON document: text, number, boolean, list, map, or {@link Json.Raw}. */
    Answer put(String name, Object value) {
        data.put(name, value);
        return this;
    }

    Answer found(Collection<Found> more) {
        found.addAll(more);
        return this;
    }

    Answer found(Found one) {
        found.add(one);
        return this;
    }

    /** Says that something must be mended although no finding is an error. */
    Answer mustBeMended() {
        mended = false;
        return this;
    }

    List<String> lines() {
        return lines;
    }

    List<Found> findings() {
        return found;
    }

    boolean isWell() {
        return mended && found.stream().noneMatch(Found::isError);
    }

    int exitCode() {
        return isWell() ? 0 : 1;
    }

    String json(String command) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("command", command);
        all.put("exit", exitCode());
        all.putAll(data);
        all.put("findings", found.stream().map(Found::json).toList());
        return Json.write(all);
    }
}
