package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yui.cli.AtomicFile;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.Checkpointing;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.domain.period.CheckpointFact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui checkpoint}. */
@Command(
        name = "checkpoint",
        mixinStandardHelpOptions = true,
        description =
                "A hospital signs the head of the log as it holds it: on the ledger, and as an anchor for an auditor to"
                        + " keep elsewhere.",
        footer = {"", "Example: yui checkpoint --config hospital1/yui.yaml --name 2026-04 --anchor anchor.json"})
final class CheckpointCommand extends NodeCommand {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "The hospital's own name for it: asked again under it, the same head is stated.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--anchor", paramLabel = "FILE", description = "Where to leave the newest head, signed.")
    private @Nullable Path anchor;

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    void checkUsage() {
        requireName(name);
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Checkpointing checkpointing = new Checkpointing(node.participant(terminal));
        CheckpointFact fact = checkpointing.state(name);
        if (anchor != null) {
            AtomicFile.write(anchor, Json.bytes(checkpointing.anchor()));
        }
        answer(terminal, fact, "head of " + fact.height() + " blocks signed by " + fact.hospital());
        return ExitCode.DONE;
    }
}
