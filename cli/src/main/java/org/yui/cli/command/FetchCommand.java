package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.BuyerNode;
import org.yui.domain.GrantId;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.Delivery;
import org.yui.gateway.buyer.OpenLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yui fetch}. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description =
                "A buyer orders the studies of a paid grant, fetches, checks and opens them, a folder each. Started"
                        + " again, it goes on where it stopped, which costs nothing.",
        footer = {"", "Example: yui fetch --config buyer/yui.yaml GRANT --out images"})
final class FetchCommand extends NodeCommand {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the studies go.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Parameters(paramLabel = "GRANT", description = "The grant's id.")
    @SuppressWarnings("NullAway.Init")
    private String grant;

    @Override
    Role[] roles() {
        return new Role[] {Role.BUYER};
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        try (BuyerNode buyer = BuyerNode.open(node, terminal)) {
            Delivery delivery = buyer.fetch(GrantId.parse(grant), out);
            List<String> lines = new ArrayList<>();
            lines.add(delivery.delivered().size() + " studies in " + out);
            delivery.open().forEach(o -> lines.add(line(o)));
            delivery.faults()
                    .forEach(f -> lines.add("  bad answer of the custodian " + f.custodian() + " for study "
                            + f.study().studyVersion() + ", not used: " + f.why()));
            answer(
                    terminal,
                    new Fetched(delivery.delivered().size(), delivery.open().size()),
                    lines.toArray(String[]::new));
            return delivery.open().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private static String line(OpenLine open) {
        return "  open: study " + open.study().studyVersion() + " lacks " + open.missing()
                + (open.refusals().isEmpty()
                        ? ""
                        : "; " + open.refusals().getFirst().message());
    }

    /** What {@code --json} prints. */
    record Fetched(int delivered, int open) implements Versioned {}
}
