package org.yui.gateway.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.evidence.RowLines;
import org.yui.domain.evidence.RowReleases;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.Signed;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.delivery.OrderBook;
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

    /** A gateway's part, which is here: {@code orders/} and {@code lines/} of every row that stands on the ledger. */
    public void gateway(OrderBook book, Facts facts) throws IOException, LedgerException {
        new GatewayEvidence(book, facts).handTo(this::add);
    }

    /** One row of a gateway's part, wherever it comes from. */
    public void add(RowEvidence row) throws IOException {
        RowLines lines = row.lines();
        write("lines", lines.grant() + "-" + lines.slice() + "-" + lines.first(), lines);
        for (Signed order : row.orders()) {
            write("orders", order.read(DeliveryOrder.class).id().text(), order);
        }
    }

    /** A custodian's part, which is here: {@code releases/}. */
    public void custodian(HospitalCustodian custodian) throws IOException {
        for (RowReleases row : custodian.evidence()) {
            add(row);
        }
    }

    /** One row of a custodian's part, wherever it comes from. */
    public void add(RowReleases row) throws IOException {
        write("releases", row.custodian() + "-" + row.grant() + "-" + row.slice() + "-" + row.first(), row);
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
