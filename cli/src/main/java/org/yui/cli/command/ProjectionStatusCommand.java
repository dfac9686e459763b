package org.yui.cli.command;

import java.io.IOException;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.projection.Database;
import org.yui.gateway.projection.Position;
import org.yui.gateway.projection.Projection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code yui projection status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says how far the rows have come, and how far the ledger.",
        footer = {"", "Example: yui projection status --config operator/yui.yaml"})
final class ProjectionStatusCommand extends NodeCommand {

    /**
     * @param rows blocks whose rows are written
     * @param ledger blocks that the peer has
     */
    record Status(String channel, long rows, long ledger) {}

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProjectionOptions options;

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        long ledger = node.service().height();
        try (Database database = Database.open(options.setting(node))) {
            String channel = node.configuration().channel();
            long rows = new Projection(database, channel)
                    .position()
                    .map(Position::height)
                    .orElse(0L);
            answer(
                    terminal,
                    new Status(channel, rows, ledger),
                    "rows of " + rows + " blocks of " + ledger + " of " + channel);
            return rows == ledger ? ExitCode.DONE : ExitCode.FOUND;
        }
    }
}
