package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refocus.sdk.jdbc.Revisions.NOON;
import static org.refocus.sdk.jdbc.Revisions.SAM;
import static org.refocus.sdk.jdbc.Revisions.draft;
import static org.refocus.sdk.jdbc.Revisions.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.refocus.model.FormType;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Refocus;
import org.refocus.sdk.Scope;
import org.refocus.sdk.Subject;
import org.refocus.sdk.spi.Capability;
import org.refocus.sdk.spi.ErasedRecordException;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.HeldRecordException;
import org.refocus.sdk.spi.Hold;
import org.refocus.sdk.spi.StaleRevisionException;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.spi.Tombstone;
import org.refocus.sdk.spi.UnknownOutcomeException;
import org.refocus.sdk.trail.TrailQuery;

/** The store takes part in a transaction of the host's, and neither ends nor spoils it. */
abstract class HostTransactionContract {
    private DataSource database;
    private JdbcFormStore store;
    private Connection connection;
    private FormStore within;

    /** Returns a database without tables. */
    abstract DataSource newDatabase() throws Exception;

    @BeforeEach
    void theHostBegins() throws Exception {
        database = newDatabase();
        JdbcFormStore.createSchema(database);
        Sql.run(database, "CREATE TABLE host_note (text VARCHAR(100))");
        store = JdbcFormStore.open(database);
        connection = database.getConnection();
        connection.setAutoCommit(false);
        within = store.within(connection);
    }

    @AfterEach
    void theHostEnds() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    @DisplayName("S-17 What is done stands with the host's commit and falls with its rollback")
    void whatIsDoneStandsOrFallsWithTheHost() throws SQLException {
        assertThat(within.capabilities()).contains(Capability.JOINS_TRANSACTIONS);
        note("one");
        within.append(draft("r-1", 1, "{}"), "command-1");
        within.append(draft("r-1", 2, "{}"), "command-2");
        assertThat(within.history("r-1")).hasSize(2);
        assertThat(store.history("r-1")).as("seen from outside").isEmpty();
        connection.commit();
        assertThat(store.history("r-1")).hasSize(2);

        note("two");
        within.append(draft("r-1", 3, "{}"), "command-3");
        within.holds().place(new Hold(Scope.subject("person-asha"), "case-1", SAM, NOON));
        within.holds().release(new Hold(Scope.subject("person-asha"), "case-1", SAM, NOON));
        assertThat(within.erase(erasure("r-1"))).containsExactly(new Tombstone("r-1", 3, SAM, NOON, null));
        assertThat(within.trail().seal().count()).isEqualTo(6);
        connection.rollback();
        assertThat(store.history("r-1")).hasSize(2);
        assertThat(store.tombstone("r-1")).isEmpty();
        assertThat(store.trail().read(TrailQuery.all()).events()).hasSize(2);
        assertThat(Sql.rows(database, "SELECT text FROM host_note")).containsExactly(List.of("one"));
        assertThat(store.append(draft("r-1", 3, "{}"), "command-3").revision()).isEqualTo(3);
    }

    @Test
    @DisplayName("S-17 Every refusal leaves the transaction usable, with all that was done before")
    void aRefusalLeavesTheTransactionUsable() throws SQLException {
        store.append(draft("held", 1, "{}"), "held-1");
        store.holds().place(new Hold(Scope.record("held"), "case-1", SAM, NOON));
        store.append(draft("gone", 1, "{}"), "gone-1");
        store.erase(erasure("gone"));
        note("one");
        FormResponse first = within.append(draft("r-1", 1, "{\"n\":1}"), "command-1");

        assertThatThrownBy(() -> within.append(draft("r-1", 1, "{}"), "stale"))
                .isInstanceOf(StaleRevisionException.class);
        assertThatThrownBy(() -> within.append(draft("r-1", 3, "{}"), "gap"))
                .isInstanceOf(StaleRevisionException.class);
        assertThatThrownBy(() -> within.append(draft("gone", 2, "{}"), "dead"))
                .isInstanceOf(ErasedRecordException.class);
        assertThatThrownBy(() -> within.erase(erasure("held"))).isInstanceOf(HeldRecordException.class);
        assertThatThrownBy(() -> within.append(draft("r-2", 1, "{}"), "y".repeat(300)))
                .isInstanceOf(StoreException.class);
        assertThat(within.append(draft("r-1", 2, "{}"), "command-1")).isEqualTo(first);
        within.append(draft("r-1", 2, "{}"), "command-2");
        note("two");
        connection.commit();

        assertThat(store.history("r-1")).hasSize(2);
        assertThat(Sql.rows(database, "SELECT text FROM host_note")).hasSize(2);
        assertThat(store.trail().verify(store.trail().seal())).isEmpty();
    }

    @Test
    void aConnectionThatCommitsByItselfIsRefused() throws SQLException {
        connection.setAutoCommit(true);
        assertThatThrownBy(() -> within.append(draft("r-1", 1, "{}"), "command-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no transaction");
        assertThatThrownBy(() -> within.latest("r-1")).isInstanceOf(StoreException.class);
        assertThat(store.latest("r-1")).isEmpty();
        connection.setAutoCommit(false);
    }

    @Test
    void theFacadeWorksWithinATransaction() throws SQLException {
        Refocus refocus = Refocus.builder().store(store).build();
        FormResponse draft =
                refocus.on(within).start(FormType.OWN_STRENGTHS, new Subject("worker-sam", "team-harbour"), SAM);
        assertThat(refocus.find(draft.id())).isEmpty();
        connection.commit();
        assertThat(refocus.find(draft.id())).contains(draft);
    }

    @Test
    @DisplayName("S-10 An erasure waits for an append that is not committed yet, and takes it along")
    void anErasureWaitsForAnAppend() throws Exception {
        store.append(draft("r-1", 1, "{}"), "command-1");
        within.append(draft("r-1", 2, "{}"), "command-2");
        CompletableFuture<Integer> erased =
                elsewhere(() -> store.erase(erasure("r-1")).get(0).revisions());
        connection.commit();

        assertThat(erased.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(store.history("r-1")).isEmpty();
    }

    @Test
    @DisplayName("S-10 An append waits for an erasure that is not committed yet, and comes to nothing")
    void anAppendWaitsForAnErasure() throws Exception {
        store.append(draft("r-1", 1, "{}"), "command-1");
        within.erase(erasure("r-1"));
        CompletableFuture<FormResponse> appended = elsewhere(() -> store.append(draft("r-1", 2, "{}"), "command-2"));
        connection.commit();

        assertThatThrownBy(() -> appended.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(ErasedRecordException.class);
        assertThat(store.history("r-1")).isEmpty();
        assertThat(store.trail().verify(store.trail().seal())).isEmpty();
    }

    @Test
    @DisplayName("S-02 Who appends the same revision waits for the first, and is refused or not as that one ends")
    void whoAppendsTheSameWaits() throws Exception {
        store.append(draft("r-1", 1, "{}"), "command-1");
        within.append(draft("r-1", 2, "{\"by\":\"first\"}"), "command-2");
        CompletableFuture<FormResponse> second =
                elsewhere(() -> store.append(draft("r-1", 2, "{\"by\":\"second\"}"), "command-3"));
        connection.commit();
        assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(StaleRevisionException.class);

        within.append(draft("r-1", 3, "{\"by\":\"first\"}"), "command-4");
        CompletableFuture<FormResponse> third =
                elsewhere(() -> store.append(draft("r-1", 3, "{\"by\":\"third\"}"), "command-5"));
        connection.rollback();
        assertThat(third.get(10, TimeUnit.SECONDS).answers().json()).contains("third");
    }

    @Test
    @DisplayName("S-04 A commit whose answer never came may be sent again, whether it stands or not")
    void aCommitWhoseAnswerNeverCameMayBeSentAgain() {
        Lent lent = new Lent();
        lent.database = database;
        JdbcFormStore unlucky = JdbcFormStore.open(lent.asDataSource());
        FormResponse first = draft("r-1", 1, "{\"n\":1}");
        lent.failAfterCommit = true;
        assertThatThrownBy(() -> unlucky.append(first, "command-1")).isInstanceOf(UnknownOutcomeException.class);
        assertThatThrownBy(() -> unlucky.erase(erasure("r-1")))
                .isExactlyInstanceOf(StoreException.class)
                .hasMessageContaining("did not say");
        lent.failAfterCommit = false;

        assertThatThrownBy(() -> unlucky.append(first, "command-1")).isInstanceOf(ErasedRecordException.class);
        assertThat(unlucky.erase(erasure("r-1"))).isEmpty();
        assertThat(unlucky.tombstone("r-1")).isPresent();
        lent.failAfterCommit = true;
        FormResponse other = draft("r-2", 1, "{\"n\":2}");
        assertThatThrownBy(() -> unlucky.append(other, "command-2")).isInstanceOf(UnknownOutcomeException.class);
        lent.failAfterCommit = false;
        assertThat(unlucky.append(other, "command-2")).isEqualTo(other);
        assertThat(unlucky.history("r-2")).containsExactly(other);
        assertThat(unlucky.trail().read(TrailQuery.all()).events()).hasSize(3);
    }

    private void note(String text) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.execute("INSERT INTO host_note (text) VALUES ('" + text + "')");
        }
    }

    /** Begins work on another thread and sees that it waits. */
    private static <T> CompletableFuture<T> elsewhere(Supplier<T> work)
            throws ExecutionException, InterruptedException {
        CompletableFuture<T> done = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                })
                .start();
        try {
            done.get(300, TimeUnit.MILLISECONDS);
            throw new AssertionError("It did not wait");
        } catch (TimeoutException e) {
            return done;
        }
    }
}
