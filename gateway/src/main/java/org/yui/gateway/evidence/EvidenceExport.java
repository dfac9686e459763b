package org.yui.gateway.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.yui.domain.OrderId;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.evidence.RowLines;
import org.yui.domain.evidence.RowReleases;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.Signed;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.delivery.OrderBook;
import org.yui.gateway.delivery.PlannedRow;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.hospital.Publishing;

/** Writes evidence files: canonical JSON to the last byte, each whole or not at all. Writing again gives the same files. */
public final class EvidenceExport {

    private final Path evidence;

    /** @param evidence the evidence folder, which is made if need be */
    public EvidenceExport(Path evidence) {
        this.evidence = evidence;
    }

    /** A gateway's part: {@code orders/} and {@code lines/} of every row that stands on the ledger. */
    public void gateway(OrderBook book, Facts facts) throws IOException, LedgerException {
        for (PlannedRow planned : book.rows()) {
            OrdersRow row = planned.row();
            Optional<OrdersRow> stands = facts.ordersRow(row.grant(), row.slice(), row.first());
            if (stands.filter(row::equals).isPresent()) {
                gateway(book, planned);
            }
        }
    }

    private void gateway(OrderBook book, PlannedRow planned) throws IOException {
        OrdersRow row = planned.row();
        write(
                "lines",
                row.grant() + "-" + row.slice() + "-" + row.first(),
                new RowLines(row.grant(), row.slice(), row.first(), planned.lines()));
        for (LineOpening line : planned.lines()) {
            OrderId order = line.line().order();
            Signed signed = book.order(order)
                    .orElseThrow(() -> new IOException("the order book has lines of an order that it does not have"));
            write("orders", order.text(), signed);
        }
    }

    /** A custodian's part: {@code releases/}. */
    public void custodian(HospitalCustodian custodian) throws IOException {
        for (RowReleases row : custodian.evidence()) {
            String name = row.custodian() + "-" + row.grant() + "-" + row.slice() + "-" + row.first();
            write("releases", name, row);
        }
    }

    /** A hospital's part: {@code openings/} of what stands on the ledger. */
    public void hospital(Publishing publishing, Facts facts) throws IOException, LedgerException {
        for (PublicationPlan plan : publishing.published()) {
            if (facts.contribution(plan.contribution().id()).isPresent()) {
                ContributionOpenings openings = plan.forOthers();
                write("openings", openings.contribution().text(), openings);
            }
        }
    }

    private void write(String folder, String name, Record record) throws IOException {
        Path target = evidence.resolve(folder);
        Files.createDirectories(target);
        Path aside = Files.createTempFile(target, ".aside-", "");
        try {
            Files.write(aside, Json.bytes(record));
            Files.move(
                    aside,
                    target.resolve(name + ".json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
