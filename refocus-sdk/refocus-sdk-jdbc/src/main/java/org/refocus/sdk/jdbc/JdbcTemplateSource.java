package org.refocus.sdk.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.refocus.forms.Report;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateLibrary;
import org.refocus.forms.TemplateSource;
import org.refocus.forms.TemplateSourceException;
import org.refocus.forms.TemplateSourceException.Problem;
import org.refocus.sdk.spi.StoreException;

/**
 * Keeps published templates in a database on a {@link DataSource} that the host owns, for all who share it.
 *
 * <p>What was published never changes: the primary key {@code (template_id, template_version, name)} settles who came first,
 * also between processes, and every file is read with the SHA-256 that it was published with. Made for H2 2.4 and PostgreSQL,
 * with the same care for the host's connections as {@link JdbcFormStore}.
 *
 * <p>Safe to share between threads if the data source is. Starts no thread, keeps no connection, keeps no file in memory.
 */
public final class JdbcTemplateSource implements TemplateSource {
    private static final int ATTEMPTS = 5;
    private static final String WITHDRAWN = "withdrawn.txt";

    private final Transactions transactions;

    private JdbcTemplateSource(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Opens the source and checks that what is published will be safe in it.
     *
     * @param database where templates are kept; the host closes it
     * @throws StoreException when the schema is not there, when H2 would lose acknowledged files, or when the database
     *     cannot be reached
     */
    public static JdbcTemplateSource open(DataSource database) {
        Transactions transactions = Transactions.of(database);
        Schema.TEMPLATES.check(transactions);
        return new JdbcTemplateSource(transactions);
    }

    /**
     * Creates the schema where it is not there yet: for first steps and tests. A host that has a tool for its schema gives
     * it the script {@code org/refocus/sdk/jdbc/V2__refocus_templates.sql}.
     *
     * @param database where templates will be kept
     * @throws StoreException when it cannot be created
     */
    public static void createSchema(DataSource database) {
        Schema.TEMPLATES.create(Transactions.of(database));
    }

    @Override
    public List<TemplateFile> files() {
        return transactions.read("read the templates", TemplateRows::readAll);
    }

    /**
     * Publishes files, all of them or none. What is published already with the same content is left as it is, so the same
     * call may be made again, and by several processes at once. A language pack takes the place of the one before it.
     *
     * @param files the files; a {@code template.json} is admitted first
     * @throws TemplateSourceException when a template is refused, or another content is published under one of the places,
     *     with every file that is
     * @throws StoreException when they cannot be stored
     */
    public void publish(TemplateFile... files) {
        // In one order, so that two who publish the same do not wait for each other in a circle.
        List<TemplateFile> sorted = new ArrayList<>(List.of(files));
        sorted.sort(Comparator.comparing(TemplateFile::path));
        List<TemplateFile> templates = sorted.stream()
                .filter(file -> file.name().equals("template.json"))
                .toList();
        TemplateLibrary.from(() -> templates);
        transactions.write("publish templates", connection -> publish(connection, sorted));
    }

    /**
     * Withdraws a version: it starts no new records and still reads old ones. A version that is withdrawn already stays
     * withdrawn for the reason that was given first.
     *
     * @param id the template's id
     * @param version its version; it may come from another source of the same library
     * @param reason why, for those who develop and run the system
     * @throws StoreException when it cannot be stored
     */
    public void withdraw(String id, String version, String reason) {
        publish(new TemplateFile(id, version, WITHDRAWN, reason.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean publish(Connection connection, List<TemplateFile> files) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                publishOnce(connection, files);
                return true;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !Transactions.isDuplicate(e)) {
                    throw e;
                }
                // Somebody else was quicker: look at what they published.
                connection.rollback();
            }
        }
    }

    private static void publishOnce(Connection connection, List<TemplateFile> files) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (TemplateFile file : files) {
            Optional<String> before = TemplateRows.published(connection, file.id(), file.version(), file.name());
            if (before.isEmpty()) {
                TemplateRows.insert(connection, file);
            } else if (file.isLanguagePack()) {
                TemplateRows.replace(connection, file);
            } else if (!before.get().equals(file.sha256()) && !file.name().equals(WITHDRAWN)) {
                problems.add(new Problem(
                        file.path(),
                        "another content is published under this version already."
                                + " A published version never changes: give it the next version",
                        Report.clean()));
            }
        }
        for (TemplateFile file : files) {
            if (file.name().equals(other(file.name()))
                    || TemplateRows.published(connection, file.id(), file.version(), other(file.name()))
                            .isEmpty()) {
                continue;
            }
            problems.add(new Problem(
                    file.path(), "a version has a template.json or an adaptation.json, not both", Report.clean()));
        }
        if (!problems.isEmpty()) {
            throw new TemplateSourceException(problems);
        }
    }

    private static String other(String name) {
        return switch (name) {
            case "template.json" -> "adaptation.json";
            case "adaptation.json" -> "template.json";
            default -> name;
        };
    }

    @Override
    public String toString() {
        return "the templates in the database";
    }
}
