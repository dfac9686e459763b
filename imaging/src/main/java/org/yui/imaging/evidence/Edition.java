package org.yui.imaging.evidence;

import java.util.List;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.Table;

/**
 * Which edition of a table was used.
 *
 * @param of      what the table is, such as {@code PS3.15 Table E.1-1}
 * @param edition by whatever its source counts, such as {@code 2026c}
 * @param hash    SHA-256 of the table as it came with the program: who edits a table without a new edition is seen
 */
public record Edition(String of, String edition, Hash hash) {

    /** Read once, when it is first asked for. */
    private static final class Shipped {
        static final List<Edition> ALL = Table.rows("tables.tsv").stream()
                .map(row -> new Edition(row[1], row[2], Table.hash(row[0])))
                .toList();
    }

    /** Everything that decides what is touched and what a text may keep; PS3.15 Table E.1-1 is the first. */
    public static List<Edition> shipped() {
        return Shipped.ALL;
    }
}
