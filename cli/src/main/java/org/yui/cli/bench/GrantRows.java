package org.yui.cli.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.gateway.projection.LineAsk;

/**
 * Rows of many grants, as a gateway's projection has them after years: members, one dataset version of {@value #STUDIES} studies, and for each
 * grant its payment and one row of orders. Everything follows from a grant's number, so that nothing of it is kept in memory.
 */
final class GrantRows {

    /** The dataset's, all chosen; those of odd numbers below {@link #WITHDRAWN} are taken back. */
    static final int STUDIES = 300_000;

    static final int WITHDRAWN = 20_000;

    private static final int MEMBERS = 1_000;
    private static final int PART_BYTES = 512;
    private static final int LINES = 1_000;
    private static final int AT_ONCE = 10_000;
    private static final String HASH = Hash.of().text();
    private static final String DATASET = id(-1);
    private static final ContributionId CONTRIBUTION = ContributionId.parse(id(-2));

    private final long grants;

    GrantRows(long grants) {
        this.grants = grants;
    }

    /** What a buyer asks that has everything it needs. */
    LineAsk allowed(long number, int study) {
        return ask(number, buyer(number), study);
    }

    /** The same by another member, to whom the grant is as one that is not there. */
    LineAsk foreign(long number, int study) {
        return ask(number, buyer(number + 1), study);
    }

    private static LineAsk ask(long number, String caller, int study) {
        return new LineAsk(
                MspId.parse(caller),
                Hash.of(),
                GrantId.parse(id(number)),
                Hash.of(),
                0,
                study % LINES,
                CONTRIBUTION,
                study);
    }

    /** The grant's id; in no order, as those that are drawn. */
    static String id(long number) {
        return "%016x%016x".formatted(mixed(number), mixed(~number));
    }

    /** The finalizer of SplittableRandom's 64 bits: one to one. */
    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static String buyer(long number) {
        return "Buyer" + number % MEMBERS + "MSP";
    }

    /** Writes all rows into an empty schema, and tells how far it is. */
    void write(Connection connection, PrintStream told) throws SQLException {
        connection.setAutoCommit(false);
        writeMembers(connection);
        writeDataset(connection);
        writeWithdrawals(connection);
        try (PreparedStatement grant = connection.prepareStatement("INSERT INTO access_grant VALUES"
                        + " (?, 'GRANTED', ?, ?, ?, 1, ?, 'AI-TRAINING', 'ZZ', 'JPY', 500, 300000, 1000, 0, ?, 1)");
                PreparedStatement payment =
                        connection.prepareStatement("INSERT INTO payment VALUES (?, 'ACCESS', 0, ?, 'JPY', 500, 1)");
                PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO orders_row VALUES (?, 0, 0, " + LINES + ", ?, 'OperatorMSP', 1)")) {
            for (long number = 0; number < grants; number++) {
                String id = id(number);
                add(grant, id, HASH, buyer(number), DATASET, HASH, Long.MAX_VALUE);
                add(payment, id, id);
                add(row, id, CONTRIBUTION.text());
                if ((number + 1) % AT_ONCE == 0 || number + 1 == grants) {
                    grant.executeBatch();
                    payment.executeBatch();
                    row.executeBatch();
                    connection.commit();
                    told.print("\rrows of " + (number + 1) + " grants of " + grants);
                    told.flush();
                }
            }
        }
        told.println();
    }

    private static void writeMembers(Connection connection) throws SQLException {
        try (PreparedStatement member = connection.prepareStatement("INSERT INTO member VALUES (?, 1, ?, 'BUYER')")) {
            for (int number = 0; number < MEMBERS; number++) {
                add(member, buyer(number), "a buyer");
            }
            member.executeBatch();
        }
    }

    private static void writeDataset(Connection connection) throws SQLException {
        try (PreparedStatement dataset = connection.prepareStatement(
                        "INSERT INTO dataset VALUES (?, 1, 'a dataset', 'CuratorMSP', ?, ?, ?, 1)");
                PreparedStatement part =
                        connection.prepareStatement("INSERT INTO choice_part VALUES (?, 1, ?, ?, ?)")) {
            add(dataset, DATASET, HASH, HASH, HASH);
            dataset.executeBatch();
            byte[] all = new byte[PART_BYTES];
            Arrays.fill(all, (byte) 0xff);
            for (int at = 0; at * PART_BYTES * Byte.SIZE < STUDIES; at++) {
                add(part, DATASET, CONTRIBUTION.text(), at, all);
            }
            part.executeBatch();
        }
    }

    private static void writeWithdrawals(Connection connection) throws SQLException {
        try (PreparedStatement withdrawal =
                connection.prepareStatement("INSERT INTO withdrawal VALUES (?, ?, 'HospitalMSP', 'CONSENT', 1)")) {
            for (long study = 1; study < WITHDRAWN; study += 2) {
                add(withdrawal, CONTRIBUTION.text(), study);
            }
            withdrawal.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        statement.addBatch();
    }
}
