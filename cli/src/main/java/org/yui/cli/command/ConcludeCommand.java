package org.yui.cli.command;

import java.io.IOException;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.Deciding;
import org.yui.domain.GrantId;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code yui conclude}. */
@Command(
        name = "conclude",
        mixinStandardHelpOptions = true,
        description =
                "Asks for what follows from a request once every owner has decided: a grant, or its refusal. Anyone"
                        + " may.",
        footer = {"", "Example: yui conclude --config buyer/yui.yaml REQUEST"})
final class ConcludeCommand extends NodeCommand {

    @Parameters(paramLabel = "REQUEST", description = "The request's id, which the grant takes over.")
    @SuppressWarnings("NullAway.Init")
    private String request;

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Grant grant = new Deciding(node.participant(terminal)).conclude(GrantId.parse(request));
        answer(
                terminal,
                grant,
                grant.outcome() == Outcome.GRANTED
                        ? "grant " + grant.id() + ": " + grant.quota() + " studies for " + grant.purpose() + ", from "
                                + grant.from() + " to before " + grant.until()
                        : "request " + grant.id() + " refused by an owner");
        return ExitCode.DONE;
    }
}
