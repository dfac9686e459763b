package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.period.Statement;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.evidence.EvidenceExport;
import org.yui.gateway.facts.Facts;
import org.yui.network.block.BlockFolder;

/** Everyone hands in its part of the evidence; the folder appears when it is whole. */
final class Gathering {

    private final Setting setting;
    private final Nodes nodes;

    Gathering(Setting setting, Nodes nodes) {
        this.setting = setting;
        this.nodes = nodes;
    }

    void run(List<Statement> statements) throws IOException, LedgerException {
        Path partial = setting.folder().state().resolve("evidence.partial");
        Folders.delete(partial);
        copyBlocks(partial);
        EvidenceExport export = new EvidenceExport(partial);
        export.gateway(nodes.orders(), new Facts(setting.ledger(Cast.OPERATOR)));
        for (MspId hospital : setting.cast().hospitals()) {
            export.hospital(nodes.publishingOf(hospital), new Facts(setting.ledger(hospital)));
        }
        for (HospitalCustodian custodian : nodes.custodians().values()) {
            export.custodian(custodian);
        }
        for (Statement statement : statements) {
            AtomicFile.write(partial.resolve("statements").resolve(Closing.fileName(statement)), Json.bytes(statement));
        }
        Folders.delete(setting.folder().evidence());
        Files.move(partial, setting.folder().evidence(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void copyBlocks(Path target) throws IOException {
        Path from = BlockFolder.of(setting.folder().ledger(), Setting.CHANNEL).path();
        Path to = BlockFolder.of(target, Setting.CHANNEL).path();
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
