package org.yui.gateway.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Everything that a database holds, row by row, to compare one with another, whichever engine keeps it. */
final class Tables {

    static final List<String> NAMES = List.of(
            "checkpoint",
            "member",
            "member_key",
            "revocation",
            "contribution",
            "kind_count",
            "withdrawal",
            "dataset",
            "choice",
            "choice_part",
            "access_request",
            "decision",
            "access_grant",
            "purchase",
            "payment",
            "lease",
            "orders_row",
            "releases_row",
            "period_close",
            "earning",
            "issued_statement",
            "approval");

    private Tables() {}

    /** Each table's rows as text, sorted. */
    static Map<String, List<String>> of(Database database) {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : NAMES) {
            all.put(
                    table,
                    database.jdbi()
                            .withHandle(handle -> handle
                                    .createQuery("SELECT * FROM " + table)
                                    .map((row, context) -> IntStream.rangeClosed(
                                                    1, row.getMetaData().getColumnCount())
                                            .mapToObj(column -> text(row, column))
                                            .toList()
                                            .toString())
                                    .stream()
                                    .sorted()
                                    .toList()));
        }
        return all;
    }

    private static String text(ResultSet row, int column) {
        try {
            Object value = row.getObject(column);
            return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
