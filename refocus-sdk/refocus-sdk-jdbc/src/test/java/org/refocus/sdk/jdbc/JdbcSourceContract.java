package org.refocus.sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.TemplateSourceException;
import org.refocus.sdk.spi.StoreException;
import org.refocus.sdk.testkit.tck.TemplateSourceContract;

/** The source keeps the contract on a database, and publishes once. */
abstract class JdbcSourceContract extends TemplateSourceContract {
    private DataSource database;
    private JdbcTemplateSource source;

    /** Returns a database without tables. */
    abstract DataSource newDatabase() throws Exception;

    @Override
    protected final TemplateSource newSource() throws Exception {
        return opened();
    }

    private JdbcTemplateSource opened() throws Exception {
        if (source == null) {
            database = newDatabase();
            JdbcTemplateSource.createSchema(database);
            source = JdbcTemplateSource.open(database);
        }
        return source;
    }

    @Override
    protected final void publish(List<TemplateFile> files) throws Exception {
        opened().publish(files.toArray(TemplateFile[]::new));
    }

    @Override
    protected final void spoil(TemplateFile published, byte[] content) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE refocus_template_file SET content = ?"
                        + " WHERE template_id = ? AND template_version = ? AND name = ?")) {
            update.setBytes(1, content);
            update.setString(2, published.id());
            update.setString(3, published.version());
            update.setString(4, published.name());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseWithoutTheTableIsRefusedWithTheNameOfTheScript() throws Exception {
        DataSource empty = newDatabase();
        JdbcFormStore.createSchema(empty);

        assertThatThrownBy(() -> JdbcTemplateSource.open(empty))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("org/refocus/sdk/jdbc/V2__refocus_templates.sql")
                .hasMessageContaining("JdbcTemplateSource.createSchema");
        JdbcTemplateSource.createSchema(empty);
        JdbcTemplateSource.createSchema(empty);
        assertThatCode(() -> JdbcTemplateSource.open(empty)).doesNotThrowAnyException();
    }

    @Test
    void theSameContentMayBePublishedAgainAndAnotherMayNot() throws Exception {
        JdbcTemplateSource shared = opened();
        shared.publish(template("1.0.0"), beside("1.0.0", "migration.json", 1));
        shared.publish(template("1.0.0"));

        assertThatThrownBy(() -> shared.publish(
                        template("1.1.0"), beside("1.0.0", "migration.json", 2), beside("1.0.0", "de.json", 3)))
                .isInstanceOf(TemplateSourceException.class)
                .hasMessageContaining("day-out/1.0.0/migration.json")
                .hasMessageContaining("A published version never changes: give it the next version");
        assertThat(shared.files())
                .as("all or none")
                .containsExactlyInAnyOrder(template("1.0.0"), beside("1.0.0", "migration.json", 1));
    }

    @Test
    void aTranslationGetsBetterInItsPlace() throws Exception {
        JdbcTemplateSource shared = opened();
        shared.publish(template("1.0.0"), beside("1.0.0", "cy.json", 1));
        shared.publish(template("1.1.0"));

        shared.publish(beside("1.0.0", "cy.json", 2));

        assertThat(shared.files())
                .containsExactlyInAnyOrder(template("1.0.0"), beside("1.0.0", "cy.json", 2), template("1.1.0"))
                .endsWith(template("1.1.0"));
    }

    @Test
    void aTemplateThatIsRefusedIsNotPublished() throws Exception {
        JdbcTemplateSource shared = opened();
        TemplateFile broken = beside("1.0.0", "template.json", 'x');
        TemplateFile elsewhere = new TemplateFile(
                "other", "1.0.0", "template.json", template("1.0.0").bytes());

        assertThatThrownBy(() -> shared.publish(template("1.1.0"), broken, elsewhere))
                .isInstanceOfSatisfying(
                        TemplateSourceException.class,
                        e -> assertThat(e.problems()).hasSize(2));
        assertThat(shared.files()).isEmpty();
    }

    @Test
    void aVersionIsATemplateOrAnAdaptation() throws Exception {
        JdbcTemplateSource shared = opened();
        shared.publish(template("1.0.0"));

        assertThatThrownBy(() -> shared.publish(beside("1.0.0", "adaptation.json", 1)))
                .isInstanceOf(TemplateSourceException.class)
                .hasMessageContaining("not both");
        assertThat(shared.files()).containsExactly(template("1.0.0"));
        shared.publish(beside("2.0.0", "adaptation.json", 1));
        assertThatThrownBy(() -> shared.publish(template("2.0.0"))).hasMessageContaining("not both");
    }

    @Test
    void aVersionIsWithdrawnOnce() throws Exception {
        JdbcTemplateSource shared = opened();
        shared.publish(template("1.0.0"), template("1.1.0"));
        shared.withdraw("day-out", "1.1.0", "a question hurt â");
        shared.withdraw("day-out", "1.1.0", "another reason");
        shared.withdraw("own-strengths", "1.0.0", "of the bundled ones");

        TemplateLibrary library = TemplateLibrary.from(TemplateSource.bundled(), shared);
        assertThat(library.withdrawalReason("day-out|1.1.0")).contains("a question hurt â");
        assertThat(library.isWithdrawn("own-strengths|1.0.0")).isTrue();
        assertThat(library.newest("day-out").version()).isEqualTo("1.0.0");
        assertThatThrownBy(() -> shared.withdraw("../x", "1.0.0", "")).isInstanceOf(TemplateSourceException.class);
    }

    @Test
    void manyMayPublishTheSameAtOnce() throws Exception {
        JdbcTemplateSource shared = opened();
        TemplateFile[] files =
                IntStream.range(0, 6).mapToObj(i -> template("1." + i + ".0")).toArray(TemplateFile[]::new);

        for (Future<Boolean> done : atOnce(number -> {
            JdbcTemplateSource.open(database).publish(files);
            return true;
        })) {
            assertThat(done.get()).isTrue();
        }
        assertThat(shared.files()).containsExactlyInAnyOrder(files);
    }

    @Test
    void ofManyWhoPublishOtherContentOneWins() throws Exception {
        JdbcTemplateSource shared = opened();
        List<Future<Boolean>> all = atOnce(number -> {
            try {
                JdbcTemplateSource.open(database).publish(beside("1.0.0", "migration.json", number));
                return true;
            } catch (TemplateSourceException e) {
                return false;
            }
        });

        int winner = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).get()) {
                assertThat(winner).as("one alone").isEqualTo(-1);
                winner = i;
            }
        }
        assertThat(shared.files()).containsExactly(beside("1.0.0", "migration.json", winner));
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedByTheLibrary() throws Exception {
        opened();
        Lent lent = new Lent();
        lent.database = database;
        JdbcTemplateSource lost = JdbcTemplateSource.open(lent.asDataSource());
        lent.database = null;

        assertThatThrownBy(lost::files).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> lost.publish(template("1.0.0"))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> TemplateLibrary.from(lost))
                .isInstanceOf(TemplateSourceException.class)
                .hasMessageContaining("the templates in the database")
                .hasMessageContaining("08001");
    }

    @Test
    void aRowThatNoTemplateCouldHaveIsRefused() throws Exception {
        JdbcTemplateSource shared = opened();
        shared.publish(template("1.0.0"), template("1.1.0"));
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE refocus_template_file SET name = '../x' WHERE template_version = '1.0.0'")) {
            update.executeUpdate();
        }

        assertThatThrownBy(shared::files)
                .isInstanceOf(TemplateSourceException.class)
                .hasMessageContaining("day-out/1.0.0/../x");
    }

    private interface Work {
        boolean by(int number) throws Exception;
    }

    private static List<Future<Boolean>> atOnce(Work work) throws Exception {
        int many = 6;
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, many)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return work.by(number);
                    })
                    .toList();
            return threads.invokeAll(all, 60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private static TemplateFile beside(String version, String name, int content) {
        return new TemplateFile("day-out", version, name, new byte[] {(byte) content});
    }
}
