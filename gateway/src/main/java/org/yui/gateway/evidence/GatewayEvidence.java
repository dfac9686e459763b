package org.yui.gateway.evidence;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yui.domain.OrderId;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.evidence.RowLines;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.Signed;
import org.yui.gateway.delivery.OrderBook;
import org.yui.gateway.delivery.PlannedRow;
import org.yui.gateway.facts.Facts;

/** A gateway's part of the evidence: every row that stands on the ledger, with its orders. */
public final class GatewayEvidence {

    private final OrderBook book;
    private final Facts facts;

    public GatewayEvidence(OrderBook book, Facts facts) {
        this.book = book;
        this.facts = facts;
    }

    /** Hands over the rows by grant and place. */
    public void handTo(RecordSink<RowEvidence> sink) throws IOException, LedgerException {
        for (PlannedRow planned : book.rows()) {
            OrdersRow row = planned.row();
            Optional<OrdersRow> stands = facts.ordersRow(row.grant(), row.slice(), row.first());
            if (stands.filter(row::equals).isPresent()) {
                sink.take(evidence(planned));
            }
        }
    }

    private RowEvidence evidence(PlannedRow planned) throws IOException {
        OrdersRow row = planned.row();
        Map<OrderId, Signed> orders = new LinkedHashMap<>();
        for (LineOpening line : planned.lines()) {
            OrderId id = line.line().order();
            Signed signed = book.order(id)
                    .orElseThrow(() -> new IOException("the order book has lines of an order that it does not have"));
            orders.put(id, signed);
        }
        return new RowEvidence(
                new RowLines(row.grant(), row.slice(), row.first(), planned.lines()),
                orders.values().stream().toList());
    }
}
