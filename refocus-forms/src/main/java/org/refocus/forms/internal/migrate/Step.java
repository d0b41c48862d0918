package org.refocus.forms.internal.migrate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One declared step.
 *
 * @param op what it does
 * @param from the places it takes from; several for a merge alone, none for a default
 * @param to the places it puts into; several for a split alone, none for a drop
 * @param separator what parts and joins texts; empty where nothing does
 * @param value what a default fills in
 * @param reason why something is dropped; empty elsewhere
 */
record Step(
        Op op,
        List<Path> from,
        List<Path> to,
        String separator,
        @Nullable Node value,
        String reason) {
    enum Op {
        RENAME,
        MOVE,
        SPLIT,
        MERGE,
        DEFAULT,
        DROP
    }
}
