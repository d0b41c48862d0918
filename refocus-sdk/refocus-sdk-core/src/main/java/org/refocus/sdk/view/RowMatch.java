package org.refocus.sdk.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which row of a list was which before: first rows that are the same, then rows with the same words, then what is left
 * between the same neighbours, in order. The fewest possible rows count as moved.
 */
final class RowMatch {
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
        match.pairTheRest();
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

    private void pairTheRest() {
        int[] stays = new int[taken.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] >= 0 && !moved[i]) {
                stays[before[i]] = 1;
            }
        }
        Map<Integer, Deque<Integer>> left = new HashMap<>();
        int neighbour = -1;
        for (int i = 0; i < taken.length; i++) {
            neighbour = stays[i] == 1 ? i : neighbour;
            if (!taken[i]) {
                left.computeIfAbsent(neighbour, n -> new ArrayDeque<>()).add(i);
            }
        }
        neighbour = -1;
        for (int i = 0; i < before.length; i++) {
            if (before[i] >= 0) {
                neighbour = moved[i] ? neighbour : before[i];
            } else {
                Deque<Integer> here = left.getOrDefault(neighbour, new ArrayDeque<>());
                if (!here.isEmpty()) {
                    match(i, here.remove());
                }
            }
        }
    }
}
