package org.refocus.sdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refocus.forms.TemplateFile;
import org.refocus.forms.TemplateSourceException;
import org.refocus.forms.TemplateSourceException.Problem;

/** Files of templates as rows and back. */
final class TemplateRows {
    static final String SELECT =
            "SELECT template_id, template_version, name, sha256, content, entered FROM refocus_template_file ";

    private static final String INSERT = "INSERT INTO refocus_template_file"
            + " (template_id, template_version, name, sha256, content) VALUES (?, ?, ?, ?, ?)";
    private static final String ONE = "WHERE template_id = ? AND template_version = ? AND name = ?";
    private static final String UPDATE = "UPDATE refocus_template_file SET sha256 = ?, content = ? " + ONE;

    private TemplateRows() {}

    static void insert(Connection connection, TemplateFile file) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            place(insert, file.id(), file.version(), file.name());
            insert.setString(4, file.sha256());
            insert.setBytes(5, file.bytes());
            insert.executeUpdate();
        }
    }

    /** Puts another content in the place of the one that was published; it keeps its turn. */
    static void replace(Connection connection, TemplateFile file) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(1, file.sha256());
            update.setBytes(2, file.bytes());
            update.setString(3, file.id());
            update.setString(4, file.version());
            update.setString(5, file.name());
            update.executeUpdate();
        }
    }

    /** Returns the SHA-256 under which a file was published; empty when it was not. */
    static Optional<String> published(Connection connection, String id, String version, String name)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT sha256 FROM refocus_template_file " + ONE)) {
            place(select, id, version, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static void place(PreparedStatement statement, String id, String version, String name) throws SQLException {
        statement.setString(1, id);
        statement.setString(2, version);
        statement.setString(3, name);
    }

    /** Returns all files in the order in which they were published. */
    static List<TemplateFile> readAll(Connection connection) throws SQLException {
        List<TemplateFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + "ORDER BY entered");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                try {
                    files.add(read(rows));
                } catch (TemplateSourceException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new TemplateSourceException(problems);
        }
        return List.copyOf(files);
    }

    private static TemplateFile read(ResultSet row) throws SQLException {
        TemplateFile file = new TemplateFile(row.getString(1), row.getString(2), row.getString(3), row.getBytes(5));
        if (!file.sha256().equals(row.getString(4))) {
            throw TemplateSourceException.of(file.path(), "it is not what was published. Restore it from a backup");
        }
        return file;
    }
}
