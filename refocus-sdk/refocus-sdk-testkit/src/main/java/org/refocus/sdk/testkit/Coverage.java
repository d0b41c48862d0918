package org.refocus.sdk.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.refocus.forms.FormTemplate;

/**
 * Counts what samples show of a template: every keyword, every value of an enum, every bound at, below and above, every
 * rule kept and broken. Taken from the documents themselves, not from what they were drawn for.
 *
 * <p>Safe to share between threads.
 */
public final class Coverage {
    private final Blueprint blueprint;
    private final Map<Point, LongAdder> counts = new LinkedHashMap<>();
    private final Map<Kind, LongAdder> samples = new ConcurrentHashMap<>();

    Coverage(Blueprint blueprint) {
        this.blueprint = blueprint;
        Points.of(blueprint).all().forEach(point -> counts.put(point, new LongAdder()));
    }

    /** Returns a fresh count for a template. */
    public static Coverage of(FormTemplate template) {
        return new Coverage(Blueprint.of(template));
    }

    /** Counts what a sample shows. A hostile sample whose bytes hold no answers shows nothing. */
    public void add(Sample sample) {
        samples.computeIfAbsent(sample.kind(), kind -> new LongAdder()).increment();
        Object tree = sample.tree();
        if (tree != null) {
            for (Point point : Judge.of(blueprint, tree).shown()) {
                LongAdder count = counts.get(point);
                if (count != null) {
                    count.increment();
                }
            }
        }
    }

    /** Returns everything that there is to show, with how many samples showed it. */
    public Map<Point, Long> counts() {
        Map<Point, Long> now = new LinkedHashMap<>();
        counts.forEach((point, count) -> now.put(point, count.sum()));
        return now;
    }

    /** Returns what no sample showed. */
    public List<Point> neverDrawn() {
        List<Point> never = new ArrayList<>();
        counts.forEach((point, count) -> {
            if (count.sum() == 0) {
                never.add(point);
            }
        });
        return never;
    }

    /** Returns the count as lines for people: the kinds of sample, each keyword, and what was never drawn. */
    public String report() {
        StringBuilder report = new StringBuilder(blueprint.template.key()).append('\n');
        new TreeMap<>(samples)
                .forEach((kind, count) -> report.append("  %-13s %,9d samples%n".formatted(kind, count.sum())));
        Map<String, long[]> keywords = new TreeMap<>();
        counts.forEach((point, count) -> {
            String keyword = point.keyword().replaceFirst("^(if|contains) .*", "$1");
            long[] row = keywords.computeIfAbsent(
                    "%-22s %s".formatted(keyword, variant(point)), k -> new long[] {0, 0, Long.MAX_VALUE});
            row[0]++;
            row[1] += count.sum() > 0 ? 1 : 0;
            row[2] = Math.min(row[2], count.sum());
        });
        keywords.forEach((keyword, row) -> report.append(
                "  %-45s %5d of %5d drawn, the rarest %,7d times%n".formatted(keyword, row[1], row[0], row[2])));
        List<Point> never = neverDrawn();
        report.append("  never drawn: ")
                .append(never.isEmpty() ? "nothing" : never.size())
                .append('\n');
        never.forEach(point -> report.append("    ").append(point).append('\n'));
        return report.toString().replace(System.lineSeparator(), "\n");
    }

    private static String variant(Point point) {
        boolean choice = point.keyword().equals("enum") || point.keyword().equals("const");
        return choice && point.holds() ? "each value" : point.variant();
    }

    @Override
    public String toString() {
        return "Coverage[" + blueprint.template.key() + ", " + neverDrawn().size() + " of " + counts.size()
                + " never drawn]";
    }
}
