package org.refocus.examples.benchmark.scale;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.jdbc.JdbcFormStore;
import org.refocus.sdk.spi.FormStore;
import org.refocus.sdk.spi.Page;
import org.refocus.sdk.spi.RecordQuery;

/**
 * Measures the store beside bare statements on PostgreSQL, and prints it as Markdown.
 *
 * <p>The two take turns after every call, on the same pool, with {@code synchronous_commit} and {@code fsync} on. Medians
 * are given: what else the machine does falls on both. The bare insert writes one row of the same columns, with a key, a
 * command's key and an index for the person and the team; the store writes that row, its event and the record's row. The
 * bare selects read the same rows by the same keys, every column of them.
 */
public final class Scale {
    private static final int CALLS = 300;
    private static final int WARM_UP = 150;
    private static final byte[] SALT = new byte[32];

    private final Random random = new Random(5);
    private final Filled filled;
    private final FormStore store;
    private final Bare bare;
    private int fresh = 100_000_000;

    private Scale(HikariDataSource pool) throws Exception {
        filled = new Filled(pool);
        store = JdbcFormStore.open(pool);
        bare = new Bare(pool);
    }

    /** Takes the numbers of records to measure with, smallest first, with commas between them. */
    public static void main(String[] args) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on") // which the kit for tests turns off
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(server.getPostgresDatabase());
            config.setMaximumPoolSize(2);
            try (HikariDataSource pool = new HikariDataSource(config)) {
                Scale scale = new Scale(pool);
                System.out.println("| records | what | bare µs | store µs | ratio |");
                System.out.println("| ---: | --- | ---: | ---: | ---: |");
                for (String number : args[0].split(",", -1)) {
                    scale.measure(Integer.parseInt(number));
                }
            }
        }
    }

    private interface Call {
        void make(int i) throws Exception;
    }

    private void measure(int records) throws Exception {
        int before = filled.records();
        filled.fillTo(records);
        report("begin a record", i -> beginBare(), i -> begin());
        int[] goingOn =
                random.ints(before, records).distinct().limit(CALLS + WARM_UP).toArray();
        report(
                "save a revision",
                i -> bare.save(Filled.revision(goingOn[i], 2), "bare-" + fresh++, SALT),
                i -> store.append(Filled.revision(goingOn[i], 2), "store-" + fresh++));
        report(
                "read by person",
                i -> expect(Filled.OF_A_PERSON, bare.aboutPerson(person())),
                i -> expect(
                        Filled.OF_A_PERSON,
                        store.find(RecordQuery.about(person())).records().size()));
        report("page through a team", i -> bare.ofTeam(team()), i -> expect(Filled.OF_A_TEAM, page(team())));
    }

    private void beginBare() throws Exception {
        int record = fresh++;
        bare.save(Filled.revision(record, 1), "bare-" + record, SALT);
    }

    private void begin() {
        int record = fresh++;
        store.append(Filled.revision(record, 1), "store-" + record);
    }

    private String person() {
        return "person-" + (1 + random.nextInt(filled.records() / Filled.OF_A_PERSON - 1));
    }

    private String team() {
        return "team-" + (1 + random.nextInt(filled.records() / Filled.OF_A_TEAM - 1));
    }

    private int page(String team) {
        int all = 0;
        Optional<String> after = Optional.empty();
        do {
            RecordQuery query = RecordQuery.ofTeam(team);
            Page page = store.find(after.map(query::after).orElse(query));
            for (FormResponse revision : page.records()) {
                all += revision.revision() > 0 ? 1 : 0;
            }
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static void expect(int expected, int found) {
        // Those that were saved again have a second row in the bare table.
        if (found < expected) {
            throw new IllegalStateException("Found " + found + " and not " + expected);
        }
    }

    private void report(String what, Call plain, Call stores) throws Exception {
        double[] plainly = new double[CALLS];
        double[] stored = new double[CALLS];
        for (int i = -WARM_UP; i < CALLS; i++) {
            boolean first = random.nextBoolean();
            double some = micros(first ? plain : stores, i + WARM_UP);
            double others = micros(first ? stores : plain, i + WARM_UP);
            if (i >= 0) {
                plainly[i] = first ? some : others;
                stored[i] = first ? others : some;
            }
        }
        Arrays.sort(plainly);
        Arrays.sort(stored);
        double p = plainly[CALLS / 2];
        double s = stored[CALLS / 2];
        System.out.printf(Locale.ROOT, "| %,d | %s | %,.0f | %,.0f | %.2f |%n", filled.records(), what, p, s, s / p);
    }

    private static double micros(Call call, int i) throws Exception {
        long begin = System.nanoTime();
        call.make(i);
        return (System.nanoTime() - begin) / 1e3;
    }
}
