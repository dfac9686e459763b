package org.yui.cli.stage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.cli.AtomicFile;
import org.yui.cli.Folders;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.domain.period.Statement;
import org.yui.gateway.evidence.EvidenceExport;
import org.yui.gateway.evidence.http.RemoteEvidence;
import org.yui.network.LedgerService;
import org.yui.network.block.BlockAppender;
import org.yui.network.block.BlockFolder;
import org.yui.network.block.BlockPlace;
import org.yui.royalty.ClosedPeriod;

/** One organisation hands in its part of the evidence. */
public final class Gathering {

    private final MemberNode node;
    private final Terminal terminal;
    private final Participant self;

    public Gathering(MemberNode node, Terminal terminal) {
        this.node = node;
        this.terminal = terminal;
        this.self = node.participant(terminal);
    }

    /**
     * Writes this organisation's copy of the blocks, in Fabric's format: as the folder's own if it has none, else under {@code
     * copies/<MSP id>}.
     *
     * @param height how many; its peer must have them
     */
    public void blocks(Path evidence, long height) throws IOException, LedgerException {
        boolean isFirst = !Files.exists(evidence.resolve("ledgersData"));
        Path place = isFirst
                ? evidence
                : evidence.resolve("copies").resolve(self.msp().text());
        Path partial = evidence.resolve(".blocks-" + self.msp());
        Folders.delete(partial);
        LedgerService service = self.service();
        try (BlockAppender blocks = new BlockAppender(BlockFolder.of(partial, self.channel()), BlockPlace.BEGINNING)) {
            for (long number = 0; number < height; number++) {
                blocks.append(Block.parseFrom(service.block(number)));
                terminal.progress("blocks", number, height);
            }
        }
        Files.createDirectories(place);
        Folders.delete(place.resolve("ledgersData"));
        Files.move(partial.resolve("ledgersData"), place.resolve("ledgersData"));
        Folders.delete(partial);
    }

    /** Writes what only this organisation has: a hospital's openings and releases, the operator's orders, lines and statements. */
    public void records(Path evidence) throws IOException, LedgerException {
        EvidenceExport export = new EvidenceExport(evidence);
        Role role = node.configuration().role();
        if (role == Role.HOSPITAL) {
            hospital(export);
        } else if (role == Role.OPERATOR) {
            operator(export, evidence);
        }
    }

    private void hospital(EvidenceExport export) throws IOException, LedgerException {
        try (HospitalDesk desk = HospitalDesk.open(node, terminal)) {
            desk.evidence(export);
        }
        URI custodian = node.configuration().custodians().get(self.msp());
        if (custodian != null) {
            try (RemoteEvidence remote = new RemoteEvidence(custodian, node.tls(), node.random())) {
                remote.custodian(export);
            }
        }
    }

    private void operator(EvidenceExport export, Path evidence) throws IOException, LedgerException {
        try (RemoteEvidence remote = new RemoteEvidence(node.gatewayAddress(), node.tls(), node.random())) {
            remote.gateway(export);
        }
        statements(self, evidence);
    }

    /** Leaves the statements of every period that is cut. */
    public static void statements(Participant member, Path evidence) throws IOException, LedgerException {
        int newest = new Periods(LedgerLog.read(member.service())).newest();
        for (int period = 1; period <= newest; period++) {
            for (ClosedPeriod closed : new Closing(member).compute(period)) {
                write(closed, evidence.resolve("statements"));
            }
        }
    }

    /** Leaves a period's statements, a file each. */
    public static void write(ClosedPeriod closed, Path folder) throws IOException {
        for (Statement statement : closed.statements()) {
            AtomicFile.write(folder.resolve(Closing.fileName(statement)), Json.bytes(statement));
        }
    }
}
