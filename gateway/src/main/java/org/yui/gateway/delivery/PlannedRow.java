package org.yui.gateway.delivery;

import java.util.List;
import java.util.stream.IntStream;
import org.yui.domain.Hash;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;
import org.yui.domain.merkle.MerkleTree;
import org.yui.gateway.custodian.ProvenLine;

/**
 * A row of lines as the gateway means to commit it, or has.
 *
 * @param lines in their order; all of one order
 */
public record PlannedRow(OrdersRow row, List<LineOpening> lines) implements Versioned {

    public PlannedRow {
        lines = List.copyOf(lines);
    }

    /** The tree over salted lines, whose root the row states. */
    static MerkleTree tree(List<LineOpening> lines) {
        return new MerkleTree(lines.stream().map(PlannedRow::leaf).toList());
    }

    private static Hash leaf(LineOpening opening) {
        return MerkleTree.leaf(opening.salt(), Json.bytes(opening.line()));
    }

    /** Every line with its proof. */
    List<ProvenLine> proven() {
        MerkleTree tree = tree(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new ProvenLine(lines.get(i), tree.proof(i)))
                .toList();
    }

    String name() {
        return row.grant() + "-" + row.slice() + "-" + row.first();
    }
}
