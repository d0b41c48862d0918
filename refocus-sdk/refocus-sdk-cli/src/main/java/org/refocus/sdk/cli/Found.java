package org.refocus.sdk.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.refocus.forms.Severity;
import org.refocus.sdk.cli.Positions.Place;

/**
 * One thing that was found in one file. It never holds the text of an answer.
 *
 * @param file the file, as it was named
 * @param place where in it
 * @param severity how much it weighs
 * @param code what it is about: one of the library's codes, or one of the program's own
 * @param pointer the place as a JSON Pointer into the file
 * @param message what it means and what to do
 */
record Found(String file, Place place, Severity severity, String code, String pointer, String message) {
    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns it as a line that editors can jump to. */
    String line() {
        return file + ":" + place.line() + ":" + place.column() + ": " + severityWord() + " " + code + ": " + message;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("line", place.line());
        json.put("column", place.column());
        json.put("severity", severityWord());
        json.put("code", code);
        json.put("pointer", pointer);
        json.put("message", message);
        return json;
    }

    private String severityWord() {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
