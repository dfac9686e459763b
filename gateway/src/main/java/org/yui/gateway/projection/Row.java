package org.yui.gateway.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * One row, by its key. As the ledger's state does, a table holds the last thing written under a key: writing twice is as writing
 * once.
 */
final class Row {

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private int keys;

    private Row(String table) {
        this.table = table;
    }

    static Row of(String table) {
        return new Row(table);
    }

    /** A column of the primary key; all of them before the others. */
    Row key(String column, Object value) {
        keys++;
        return set(column, value);
    }

    Row set(String column, Object value) {
        columns.add(column);
        values.add(
                value instanceof Number || value instanceof Boolean || value instanceof byte[]
                        ? value
                        : value.toString());
        return this;
    }

    void write(Handle handle) {
        List<String> named = columns.subList(0, keys);
        handle.execute(
                "DELETE FROM " + table + " WHERE " + String.join(" = ? AND ", named) + " = ?",
                values.subList(0, keys).toArray());
        handle.execute(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                values.toArray());
    }
}
