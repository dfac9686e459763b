package org.yui.imaging.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Table;
import org.yui.imaging.dicom.Tag;

/**
 * PS3.15 Table E.1-1 in one edition: what the Basic Application Level Confidentiality Profile does to each attribute, and what
 * each of its options does instead. A newer edition is a file in the form of the shipped one.
 */
public final class ConfidentialityTable {

    private static final String SHIPPED = "confidentiality.tsv";

    /** An action by its code, alternatives still to be resolved by the attribute's type in its IOD (PS3.15 section E.1.1). */
    public enum Code {
        X,
        Z,
        D,
        U,
        /** Keep. */
        K,
        /** Clean: replace by values of similar meaning that identify nobody. */
        C,
        X_OR_Z,
        X_OR_D,
        Z_OR_D,
        X_OR_Z_OR_D,
        X_OR_Z_OR_U;

        /** The code as the table writes it, or null where there is no such code. */
        static @Nullable Code parse(String text) {
            String name = text.replace("*", "").replace("/", "_OR_");
            for (Code code : values()) {
                if (code.name().equals(name)) {
                    return code;
                }
            }
            return null;
        }
    }

    /**
     * One row.
     *
     * @param basic   action of the basic profile; never {@link Code#K} or {@link Code#C}
     * @param options actions of the options that change it
     */
    public record Row(Code basic, Map<ConfidentialityOption, Code> options) {

        public Row {
            options = Map.copyOf(options);
        }

        /** What this option does, or null where it leaves the attribute to the basic profile. */
        public @Nullable Code under(ConfidentialityOption option) {
            return options.get(option);
        }
    }

    /**
     * A row for tags that repeat.
     *
     * @param mask  the bits of the tag that count
     * @param value what they are
     */
    record Repeating(int mask, int value, Row row) {

        boolean covers(int tag) {
            return (tag & mask) == value;
        }
    }

    /** Read once, when it is first asked for. */
    private static final class Shipped {
        static final ConfidentialityTable TABLE = load();

        private static ConfidentialityTable load() {
            try {
                return new ConfidentialityTableReader(SHIPPED).read(Table.lines(SHIPPED));
            } catch (UnusableTableException e) {
                throw new IllegalStateException("the shipped table cannot be used", e);
            }
        }
    }

    private final String edition;
    private final Map<Integer, Row> rows;
    private final List<Repeating> repeating;
    private final Row ofPrivate;

    ConfidentialityTable(String edition, Map<Integer, Row> rows, List<Repeating> repeating, Row ofPrivate) {
        this.edition = edition;
        this.rows = Map.copyOf(rows);
        this.repeating = List.copyOf(repeating);
        this.ofPrivate = ofPrivate;
    }

    /** The edition that comes with the program. */
    public static ConfidentialityTable shipped() {
        return Shipped.TABLE;
    }

    /**
     * Another edition: tab-separated lines in UTF-8, {@code # edition: ...} first, then the headings of the shipped table, then
     * its rows. It has to know every attribute that the shipped one knows, so that a file cut short is not taken for a table.
     *
     * @throws UnusableTableException naming every problem of the file
     */
    public static ConfidentialityTable read(Path file) throws IOException, UnusableTableException {
        ConfidentialityTable table = new ConfidentialityTableReader(file.toString()).read(Files.readAllLines(file));
        table.demandRowsOf(shipped(), file);
        return table;
    }

    private void demandRowsOf(ConfidentialityTable other, Path file) throws UnusableTableException {
        List<String> missing = other.rows.keySet().stream()
                .filter(tag -> of(tag) == null)
                .sorted(Integer::compareUnsigned)
                .map(tag -> "found no row for " + Tag.text(tag) + ", expected one as in edition " + other.edition)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableTableException(file.toString(), missing);
        }
    }

    /** The edition of the standard, such as {@code 2026c}. */
    public String edition() {
        return edition;
    }

    /** The row for this tag, or null where the table has none. */
    public @Nullable Row of(int tag) {
        if (Tag.isPrivate(tag)) {
            return ofPrivate;
        }
        for (Repeating several : repeating) {
            if (several.covers(tag)) {
                return several.row();
            }
        }
        return rows.get(tag);
    }

    /** (50xx,xxxx) */
    public static boolean isCurve(int tag) {
        return (Tag.group(tag) & 0xFF01) == 0x5000;
    }

    /** (60xx,xxxx) */
    public static boolean isOverlay(int tag) {
        return (Tag.group(tag) & 0xFF01) == 0x6000;
    }
}
