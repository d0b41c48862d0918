package org.refocus.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many of the answers that exist would fail a new template, and why.
 *
 * <p>Immutable and safe to share between threads. It holds counts, codes and places, and never an answer.
 *
 * @param total how many were tried
 * @param stayRight how many are right under both templates
 * @param wouldFail how many are right under the old template and wrong under the new one
 * @param wrongBefore how many were wrong under the old template already, unfinished drafts among them
 * @param reasons for those that would fail: how many of them have a finding of this code at this place, under
 *     {@code code at pointer} with {@code *} for the items of lists; a document counts once for each reason
 */
public record AnswerTally(int total, int stayRight, int wouldFail, int wrongBefore, Map<String, Integer> reasons) {
    /** Copies the map; refuses null. */
    public AnswerTally {
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    static AnswerTally of(FormTemplate before, FormTemplate after, Iterable<FormDocument> answers) {
        int total = 0;
        int right = 0;
        int failing = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        for (FormDocument document : answers) {
            total++;
            if (before.validate(document).conforms()) {
                Report report = after.validate(document);
                if (report.conforms()) {
                    right++;
                } else {
                    failing++;
                    reasons(report).forEach(reason -> reasons.merge(reason, 1, Integer::sum));
                }
            }
        }
        return new AnswerTally(total, right, failing, total - right - failing, reasons);
    }

    private static Set<String> reasons(Report report) {
        Set<String> reasons = new HashSet<>();
        for (Finding error : report.errors()) {
            reasons.add(error.code().id() + " at " + error.pointer().replaceAll("/[0-9]+(?=/|$)", "/*"));
        }
        return reasons;
    }

    /** Returns the counts in lines of plain English: a headline, then a line for each reason. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(total + " records: " + stayRight + " stay right, " + wouldFail + " would fail, " + wrongBefore
                + " are unfinished or wrong already");
        reasons.forEach((reason, count) -> lines.add("  " + count + " times " + reason));
        return List.copyOf(lines);
    }
}
