package org.yui.gateway.custodian;

import java.util.List;
import java.util.Optional;
import org.yui.domain.Bitmap;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.merkle.MerkleTree;
import org.yui.gateway.custodian.ReleaseBook.Kept;
import org.yui.gateway.custodian.ReleaseBook.RowPlace;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.Statements;

/**
 * Brings the ledger's {@code RELEASES} up to what the custodian's book holds. The book alone decides what must stand, so doing
 * this again, after a kill or a lost answer, states nothing twice.
 */
final class ReleasesWriter {

    private final MspId custodian;
    private final Statements statements;
    private final Facts facts;
    private final ReleaseBook book;

    ReleasesWriter(MspId custodian, Ledger ledger, ReleaseBook book) {
        this.custodian = custodian;
        this.statements = new Statements(ledger);
        this.facts = new Facts(ledger);
        this.book = book;
    }

    void settleAll() throws LedgerException {
        for (RowPlace row : book.rows()) {
            settle(row);
        }
    }

    /** States all that was answered of a row, unless the ledger has just that already. */
    void settle(RowPlace row) throws LedgerException {
        List<Kept> kept = book.ofRow(row);
        if (kept.isEmpty()) {
            return;
        }
        Optional<ReleasesRow> last = last(row);
        ReleasesRow next = next(row, kept, last.map(ReleasesRow::sequence).orElse(0) + 1);
        boolean stands = last.map(l -> l.answered().equals(next.answered())).orElse(false);
        if (!stands) {
            statements.state("deliveries:releases", next);
        }
    }

    private Optional<ReleasesRow> last(RowPlace row) throws LedgerException {
        Optional<ReleasesRow> last = Optional.empty();
        for (int sequence = 1; ; sequence++) {
            String key = ReleasesRow.key(custodian, row.grant(), row.slice(), row.first(), sequence);
            Optional<ReleasesRow> next = facts.find(key, ReleasesRow.class);
            if (next.isEmpty()) {
                return last;
            }
            last = next;
        }
    }

    private ReleasesRow next(RowPlace row, List<Kept> kept, int sequence) {
        long[] answered =
                kept.stream().mapToLong(k -> k.release().line() - row.first()).toArray();
        List<Hash> leaves =
                kept.stream().map(k -> MerkleTree.leaf(Json.bytes(k.signed()))).toList();
        return new ReleasesRow(
                custodian,
                row.grant(),
                row.slice(),
                row.first(),
                sequence,
                Bitmap.of(answered),
                kept.stream().mapToLong(k -> k.release().instances()).sum(),
                kept.stream().mapToLong(k -> k.release().sealedSize()).sum(),
                new MerkleTree(leaves).root());
    }
}
