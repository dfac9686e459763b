package org.yui.cli.command;

import java.io.IOException;
import java.time.Duration;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.projection.Database;
import org.yui.gateway.projection.Freshness;
import org.yui.gateway.projection.Position;
import org.yui.gateway.projection.Projection;
import org.yui.gateway.projection.ProjectionFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code yui projection rebuild}. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Empties the database and writes its rows anew from block 0.",
        footer = {"", "Example: yui projection rebuild --config operator/yui.yaml"})
final class ProjectionRebuildCommand extends NodeCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProjectionOptions options;

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        try (Database database = Database.empty(options.setting(node))) {
            Projection projection =
                    new Projection(database, node.configuration().channel());
            Freshness freshness = new Freshness(node.clock(), Duration.ofSeconds(1));
            new ProjectionFeed(projection, node.service(), freshness, node.clock()).catchUp(_ -> {});
            Position position = projection
                    .position()
                    .orElseThrow(() -> new IOException("found a peer without a block, expected block 0 at least"));
            answer(terminal, position, "rows of " + position.height() + " blocks of " + position.channel());
        }
        return ExitCode.DONE;
    }
}
