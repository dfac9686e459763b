package org.yui.cli.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.yui.domain.json.Json;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.projection.Authorisation;
import org.yui.gateway.projection.Database;
import org.yui.gateway.projection.DatabaseSetting;
import org.yui.gateway.projection.Freshness;
import org.yui.gateway.projection.LineAsk;

/** Measures the decision whether an order may have a range, against a lookup of one row in the same database. */
public final class GateBench {

    private static final int HEAP_MIB = 256;
    private static final String JSON = "--json";

    /** Asked in turns, so that both meet the same weather. */
    private static final int IN_A_TURN = 1_000;

    /** One in so many asks for another's grant. */
    private static final int FOREIGN = 10;

    /** The rows were level at the epoch, as {@link Freshness} begins, and there the clock stands. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final GrantRows rows;
    private final long grants;
    private final SplittableRandom random = new SplittableRandom(1);
    private long refused;

    private GateBench(long grants) {
        this.rows = new GrantRows(grants);
        this.grants = grants;
    }

    /**
     * Measures in a process of its own with a heap of {@value #HEAP_MIB} MiB and one processor, whose output goes where this one's goes.
     *
     * @param folder does not exist yet, on the disk to measure; is removed afterwards
     * @param grants in the rows
     * @param asks that count, after as many to warm up
     * @param json whether the result is one JSON document
     * @return the process's exit code
     */
    public static int run(Path folder, long grants, int asks, boolean json) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:+UseSerialGC",
                "-XX:ActiveProcessorCount=1",
                "-cp",
                System.getProperty("java.class.path"),
                GateBench.class.getName(),
                folder.toString(),
                Long.toString(grants),
                Integer.toString(asks)));
        if (json) {
            command.add(JSON);
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** The process that {@link #run} starts. */
    public static void main(String[] arguments) throws IOException {
        GateReport report = measure(
                Path.of(arguments[0]), Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), System.err);
        if (arguments[arguments.length - 1].equals(JSON)) {
            System.out.println(Json.write(report));
        } else {
            GateTable.print(report, System.out);
        }
    }

    /** Measures in this process, telling nobody how far it is. */
    static GateReport measure(Path folder, long grants, int asks) throws IOException {
        return measure(folder, grants, asks, new PrintStream(OutputStream.nullOutputStream()));
    }

    private static GateReport measure(Path folder, long grants, int asks, PrintStream told) throws IOException {
        Files.createDirectory(folder);
        DatabaseSetting setting = Database.in(folder);
        try (Database database = Database.open(setting);
                Connection plain = DriverManager.getConnection(setting.url(), setting.user(), setting.password())) {
            GateBench bench = new GateBench(grants);
            bench.rows.write(plain, told);
            return bench.measure(database, plain, asks);
        } catch (SQLException e) {
            throw new IOException("the benchmark's database did not take its rows: " + e.getMessage(), e);
        } finally {
            SealBench.delete(folder);
        }
    }

    private GateReport measure(Database database, Connection plain, int asks) throws IOException, SQLException {
        Authorisation authorisation = new Authorisation(database, new Freshness(CLOCK, Duration.ofSeconds(10)), CLOCK);
        try (PreparedStatement lookup =
                plain.prepareStatement("SELECT hash FROM access_grant WHERE id = ? AND outcome = 'GRANTED'")) {
            long[] decisions = new long[asks];
            long[] lookups = new long[asks];
            askAll(authorisation, lookup, decisions, lookups);
            refused = 0;
            askAll(authorisation, lookup, decisions, lookups);
            return new GateReport(
                    grants,
                    Runtime.getRuntime().maxMemory(),
                    refused,
                    GateReport.Times.of(decisions),
                    GateReport.Times.of(lookups));
        }
    }

    private void askAll(Authorisation authorisation, PreparedStatement lookup, long[] decisions, long[] lookups)
            throws IOException, SQLException {
        for (int from = 0; from < decisions.length; from += IN_A_TURN) {
            int to = Math.min(decisions.length, from + IN_A_TURN);
            for (int at = from; at < to; at++) {
                decisions[at] = decide(authorisation, at % FOREIGN == 0);
            }
            for (int at = from; at < to; at++) {
                lookups[at] = look(lookup);
            }
        }
    }

    private long decide(Authorisation authorisation, boolean foreign) throws IOException {
        long number = random.nextLong(grants);
        int study = random.nextInt(GrantRows.WITHDRAWN, GrantRows.STUDIES);
        LineAsk ask = foreign ? rows.foreign(number, study) : rows.allowed(number, study);
        long start = System.nanoTime();
        boolean allowed = allows(authorisation, ask);
        long time = System.nanoTime() - start;
        if (allowed == foreign) {
            throw new IOException(
                    "found a decision that is wrong, expected a foreign grant refused and an own one given");
        }
        refused += foreign ? 1 : 0;
        return time;
    }

    private static boolean allows(Authorisation authorisation, LineAsk ask) throws IOException {
        try {
            authorisation.require(ask);
            return true;
        } catch (RefusalException e) {
            if (e.refusal() != Refusal.UNKNOWN) {
                throw new IOException("found a refusal of another kind, expected " + Refusal.UNKNOWN, e);
            }
            return false;
        }
    }

    private long look(PreparedStatement lookup) throws IOException, SQLException {
        String id = GrantRows.id(random.nextLong(grants));
        long start = System.nanoTime();
        lookup.setString(1, id);
        try (ResultSet found = lookup.executeQuery()) {
            if (!found.next() || found.getString(1).isEmpty()) {
                throw new IOException("found no row of a grant that was written, expected one");
            }
        }
        return System.nanoTime() - start;
    }
}
