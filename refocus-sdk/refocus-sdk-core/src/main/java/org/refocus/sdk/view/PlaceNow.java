package org.refocus.sdk.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.refocus.sdk.view.ViewNode.Kind;

/** Follows a place from what a viewer saw to what they see now. */
final class PlaceNow {
    private final String pointer;

    private PlaceNow(String pointer) {
        this.pointer = pointer;
    }

    static Optional<String> of(String pointer, List<ViewNode> before, List<ViewNode> after) {
        PlaceNow place = new PlaceNow(pointer);
        return before.stream().noneMatch(place::leadsInto) ? Optional.of(pointer) : place.named(before, after);
    }

    private boolean leadsInto(ViewNode node) {
        return (pointer + "/").startsWith(node.pointer() + "/");
    }

    private Optional<String> named(List<ViewNode> before, List<ViewNode> after) {
        return before.stream()
                .filter(this::leadsInto)
                .findFirst()
                .flatMap(from -> after.stream()
                        .filter(to ->
                                to.template().name().equals(from.template().name()))
                        .findFirst()
                        .flatMap(to -> into(from, to)));
    }

    private Optional<String> into(ViewNode from, ViewNode to) {
        if (from.kind() == Kind.LIST || to.kind() == Kind.LIST) {
            return row(from, to);
        }
        return from.children().stream().anyMatch(this::leadsInto)
                ? named(from.children(), to.children())
                : Optional.of(to.pointer() + pointer.substring(from.pointer().length()));
    }

    /** What stands alone where one belongs is the only row of what are several now, and the other way round. */
    private Optional<String> row(ViewNode from, ViewNode to) {
        List<ViewNode> before = from.kind() == Kind.LIST ? from.children() : List.of(from);
        List<ViewNode> after = to.kind() == Kind.LIST ? to.children() : List.of(to);
        int row = IntStream.range(0, before.size())
                .filter(i -> leadsInto(before.get(i)))
                .findFirst()
                .orElse(-1);
        if (row < 0) {
            return Optional.of(to.pointer() + pointer.substring(from.pointer().length()));
        }
        RowMatch match = RowMatch.of(before, after);
        return IntStream.range(0, after.size())
                .filter(i -> match.before(i) == row)
                .boxed()
                .findFirst()
                .flatMap(i -> into(before.get(row), after.get(i)));
    }
}
