package org.refocus.sdk.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.refocus.sdk.testkit.jqwik.FormArbitraries;
import org.refocus.sdk.testkit.tck.StorePlay;

/**
 * The store does what a map does. How many plays there are is said in {@code junit-platform.properties};
 * {@code -Djqwik.tries.default=1000} is the full size.
 */
abstract class JdbcPlayContract {
    private static final AtomicInteger PLAYS = new AtomicInteger();

    /** Returns the store that all plays share, each with ids of its own. */
    abstract JdbcFormStore store() throws Exception;

    static JdbcFormStore on(DataSource database) {
        JdbcFormStore.createSchema(database);
        return JdbcFormStore.open(database);
    }

    @Property(seed = "11")
    void theStoreDoesWhatAMapDoes(@ForAll("plays") StorePlay play) throws Exception {
        play.on(store(), "play" + PLAYS.incrementAndGet());
    }

    @Provide
    Arbitrary<StorePlay> plays() {
        return FormArbitraries.storePlays(50);
    }
}
