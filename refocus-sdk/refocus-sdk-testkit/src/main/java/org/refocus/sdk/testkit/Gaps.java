package org.refocus.sdk.testkit;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Leaves out of a document what people have not come to yet. */
final class Gaps {
    private Gaps() {}

    static void make(Blueprint blueprint, Map<String, Object> document, Random random) {
        int gaps = 1 + random.nextInt(random.nextBoolean() ? 2 : 6);
        for (int i = 0; i < gaps; i++) {
            List<Spot> spots = Judge.of(blueprint, document).spots();
            if (spots.isEmpty()) {
                break;
            }
            Spot spot = Words.pick(random, spots);
            if (spot.value() instanceof List<?> items && !items.isEmpty() && random.nextBoolean()) {
                items.subList(random.nextInt(2), items.size()).clear();
            } else {
                spot.remove();
            }
        }
        Amounts.total(blueprint, document);
    }
}
