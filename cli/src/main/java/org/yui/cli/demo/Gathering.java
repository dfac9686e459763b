package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.yui.cli.AtomicFile;
import org.yui.cli.Folders;
import org.yui.cli.stage.Closing;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.period.Statement;

/** Everyone hands in its part of the evidence; the folder appears when it is whole. */
final class Gathering {

    private final DemoFolder folder;
    private final Nodes nodes;

    Gathering(DemoFolder folder, Nodes nodes) {
        this.folder = folder;
        this.nodes = nodes;
    }

    void run(List<Statement> statements) throws IOException, LedgerException {
        Path partial = folder.state().resolve("evidence.partial");
        Folders.delete(partial);
        nodes.gather(partial);
        for (Statement statement : statements) {
            AtomicFile.write(partial.resolve("statements").resolve(Closing.fileName(statement)), Json.bytes(statement));
        }
        Folders.delete(folder.evidence());
        Files.move(partial, folder.evidence(), StandardCopyOption.ATOMIC_MOVE);
    }
}
