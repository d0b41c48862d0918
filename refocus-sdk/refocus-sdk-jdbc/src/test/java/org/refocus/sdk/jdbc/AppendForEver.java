package org.refocus.sdk.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.refocus.forms.FormDocument;
import org.refocus.forms.RefocusException;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.Party;
import org.refocus.sdk.Status;
import org.refocus.sdk.Subject;

/** A process of which two threads append through one store, as a host's do, and say what is stored, until somebody ends it. */
final class AppendForEver {
    private AppendForEver() {}

    public static void main(String[] arguments) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(Databases.at(arguments[0]));
        pool.setMaximumPoolSize(2);
        JdbcFormStore store = JdbcFormStore.open(pool);
        for (int i = 0; i < 2; i++) {
            String record = arguments[1] + "-" + i;
            new Thread(() -> appendTo(store, record)).start();
        }
    }

    private static void appendTo(JdbcFormStore store, String record) {
        try {
            for (int n = 1; n < 100_000; n++) {
                store.append(revision(record, n), Ledger.command(record, n));
                say(record + " " + n + " .");
            }
        } catch (RefocusException e) {
            say(record + " refused " + e.getClass().getSimpleName());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    static FormResponse revision(String record, int n) {
        String answers = "{\"n\":" + n + ",\"text\":\"" + "words ".repeat(50) + "\"}";
        return new FormResponse(
                record,
                n,
                "care-plan|1.0.0",
                new Subject("person-asha", "team-harbour"),
                Status.DRAFT,
                Party.worker("worker-sam"),
                Instant.EPOCH.plusSeconds(n),
                null,
                null,
                FormDocument.of(answers.getBytes(StandardCharsets.UTF_8)));
    }
}
