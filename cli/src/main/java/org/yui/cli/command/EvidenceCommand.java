package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.Gathering;
import org.yui.domain.MspId;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui evidence}. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = {
            "Adds this organisation's part to an evidence folder: its own copy of the blocks; as a hospital, the"
                    + " opened leaves of its contributions and its custodian's releases; as the operator, orders, lines"
                    + " and statements.",
            "The first organisation's blocks are the folder's main copy; each other's lie beside it, for the auditor"
                    + " to compare."
        },
        footer = {
            "",
            "Example: yui evidence --config hospital1/yui.yaml --out evidence",
            "         yui evidence --config operator/yui.yaml --out evidence"
        })
final class EvidenceCommand extends NodeCommand {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The evidence folder.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--blocks", paramLabel = "N", description = "How many blocks (default: all that there are now).")
    private @Nullable Long count;

    @Override
    void checkUsage() {
        if (count != null && count < 1) {
            throw new UnusableInputException("--blocks: found " + count + ", expected at least 1");
        }
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        Gathering gathering = new Gathering(node, terminal);
        long blocks = count == null ? node.service().height() : count;
        gathering.blocks(out, blocks);
        gathering.records(out);
        answer(
                terminal,
                new Gathered(node.member(), blocks),
                node.member() + ": " + blocks + " blocks and its records");
        return ExitCode.DONE;
    }

    /** What {@code --json} prints. */
    record Gathered(MspId member, long blocks) implements Versioned {}
}
