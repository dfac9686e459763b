package org.yui.imaging.profile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Require;
import org.yui.imaging.dicom.Table;
import org.yui.imaging.dicom.Tag;

/**
 * PS3.15 Table E.1-1: what the Basic Application Level Confidentiality Profile does to each attribute, and whether the Retain
 * Longitudinal Temporal Information with Modified Dates option changes that.
 */
public final class ConfidentialityTable {

    /** Edition of the standard whose table it is. */
    public static final String EDITION = "2026c";

    /** A row's action by code, still to be resolved by the attribute's type in its IOD (PS3.15 section E.1.1). */
    public enum Code {
        X,
        Z,
        D,
        U,
        X_OR_Z,
        X_OR_D,
        Z_OR_D,
        X_OR_Z_OR_D,
        X_OR_Z_OR_U;

        public static Code parse(String text) {
            return valueOf(text.replace("*", "").replace("/", "_OR_"));
        }
    }

    /**
     * One row.
     *
     * @param dateOption whether the modified-dates option cleans (C) what the basic action would remove
     */
    public record Row(Code basic, boolean dateOption) {}

    private static final Row REMOVED = new Row(Code.X, false);
    private static final Map<Integer, Row> ROWS = load();

    private ConfidentialityTable() {}

    private static Map<Integer, Row> load() {
        Map<Integer, Row> rows = new HashMap<>();
        for (String[] columns : Table.rows("ps315-e1-1.tsv")) {
            Row row = new Row(Code.parse(columns[1]), columns[2].equals("C"));
            if (columns[0].equals("private") || columns[0].indexOf('x') >= 0) {
                Require.that(row.equals(REMOVED), "Table E.1-1: a repeating row is expected to be X, see of()");
            } else {
                rows.put(Integer.parseUnsignedInt(columns[0], 16), row);
            }
        }
        return Map.copyOf(rows);
    }

    /** The row for this tag, or null where the table has none. */
    public static @Nullable Row of(int tag) {
        return Tag.isPrivate(tag) || isCurve(tag) || isOverlayContent(tag) ? REMOVED : ROWS.get(tag);
    }

    /** (50xx,xxxx) */
    public static boolean isCurve(int tag) {
        return (Tag.group(tag) & 0xFF01) == 0x5000;
    }

    /** (60xx,xxxx) */
    public static boolean isOverlay(int tag) {
        return (Tag.group(tag) & 0xFF01) == 0x6000;
    }

    private static boolean isOverlayContent(int tag) {
        return isOverlay(tag) && (Tag.element(tag) == 0x3000 || Tag.element(tag) == 0x4000);
    }
}
