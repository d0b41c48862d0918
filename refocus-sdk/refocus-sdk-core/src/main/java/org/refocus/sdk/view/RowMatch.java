package org.refocus.sdk.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which row of a list was which before: first rows that are the same, then rows with the same words, then what is left
 * between the same neighbours, by the words that they share. The fewest possible rows count as moved.
 */
final class RowMatch {
    /** More rows than these are paired by their order alone. */
    private static final long MOST_PAIRS = 10_000;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final int[] before;
    private final boolean[] taken;
    private final boolean[] moved;

    private RowMatch(int before, int after) {
        this.before = new int[after];
        Arrays.fill(this.before, -1);
        this.taken = new boolean[before];
        this.moved = new boolean[after];
    }

    static RowMatch of(List<ViewNode> before, List<ViewNode> after) {
        RowMatch match = new RowMatch(before.size(), after.size());
        match.by(RowMatch::essence, before, after);
        match.by(Comparison::words, before, after);
        match.findMoved();
        match.pairTheRest(before, after);
        return match;
    }

    /** Returns the number that a row had before; -1 where it is new. */
    int before(int after) {
        return before[after];
    }

    /** Says whether a row that was there before stands elsewhere among its neighbours. */
    boolean isMoved(int after) {
        return moved[after];
    }

    /** Returns the numbers of the rows that are there no more. */
    List<Integer> gone() {
        return IntStream.range(0, taken.length).filter(i -> !taken[i]).boxed().toList();
    }

    private void by(Function<ViewNode, Object> key, List<ViewNode> rowsBefore, List<ViewNode> rowsAfter) {
        Map<Object, Deque<Integer>> known = new HashMap<>();
        for (int i = 0; i < taken.length; i++) {
            Object its = key.apply(rowsBefore.get(i));
            if (!taken[i] && !its.equals("")) {
                known.computeIfAbsent(its, k -> new ArrayDeque<>()).add(i);
            }
        }
        for (int i = 0; i < before.length; i++) {
            Deque<Integer> same = before[i] < 0 ? known.get(key.apply(rowsAfter.get(i))) : null;
            if (same != null && !same.isEmpty()) {
                match(i, same.remove());
            }
        }
    }

    private void match(int after, int was) {
        before[after] = was;
        taken[was] = true;
    }

    /** All that is shown of a row. */
    private static Object essence(ViewNode node) {
        List<Object> all = new ArrayList<>();
        all.add(node.template().name());
        all.add(node.value());
        node.children().forEach(child -> all.add(essence(child)));
        return all;
    }

    /** Rows outside the longest run that kept its order are those that moved. */
    private void findMoved() {
        int[] length = new int[before.length];
        int[] previous = new int[before.length];
        int[] ends = new int[before.length + 1];
        int longest = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] < 0) {
                continue;
            }
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high + 1) / 2;
                if (before[ends[middle]] < before[i]) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            length[i] = low + 1;
            previous[i] = low == 0 ? -1 : ends[low];
            ends[low + 1] = i;
            longest = Math.max(longest, low + 1);
            moved[i] = true;
        }
        for (int i = longest == 0 ? -1 : ends[longest]; i >= 0; i = previous[i]) {
            moved[i] = false;
        }
    }

    /** Pairs rows that came with rows that went between the same neighbours: those that share most words first. */
    private void pairTheRest(List<ViewNode> rowsBefore, List<ViewNode> rowsAfter) {
        Map<Integer, List<Integer>> went = new HashMap<>();
        Map<Integer, List<Integer>> came = new HashMap<>();
        boolean[] stays = new boolean[taken.length];
        int neighbour = -1;
        for (int i = 0; i < before.length; i++) {
            if (before[i] < 0) {
                came.computeIfAbsent(neighbour, n -> new ArrayList<>()).add(i);
            } else if (!moved[i]) {
                neighbour = before[i];
                stays[neighbour] = true;
            }
        }
        neighbour = -1;
        for (int i = 0; i < taken.length; i++) {
            neighbour = stays[i] ? i : neighbour;
            if (!taken[i]) {
                went.computeIfAbsent(neighbour, n -> new ArrayList<>()).add(i);
            }
        }
        came.forEach((place, rows) -> pair(went.getOrDefault(place, List.of()), rows, rowsBefore, rowsAfter));
    }

    private void pair(List<Integer> went, List<Integer> came, List<ViewNode> rowsBefore, List<ViewNode> rowsAfter) {
        if ((long) went.size() * came.size() <= MOST_PAIRS) {
            for (int now : came) {
                Set<String> said = said(rowsAfter.get(now));
                went.stream()
                        .filter(was -> !taken[was] && !Collections.disjoint(said, said(rowsBefore.get(was))))
                        .max(Comparator.comparingInt(was -> shared(said, said(rowsBefore.get(was)))))
                        .ifPresent(was -> match(now, was));
            }
        }
        if (went.size() == came.size()) {
            Deque<Integer> left = new ArrayDeque<>(went);
            left.removeIf(was -> taken[was]);
            came.stream().filter(now -> before[now] < 0).forEach(now -> match(now, left.remove()));
        }
    }

    private static int shared(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    private static Set<String> said(ViewNode row) {
        Set<String> words = new HashSet<>(
                Arrays.asList(NO_LETTERS.split(Comparison.words(row).toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }
}
