package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.Admission;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code yui member approve}. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = "A founding hospital approves members' statements, exactly as they are in the files.",
        footer = {"", "Example: yui member approve --config hospital1/yui.yaml buyer.json operator.json"})
final class MemberApproveCommand extends NodeCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Statements, as `yui member state` writes them.")
    private List<Path> files = List.of();

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        MemberFiles stated = MemberFiles.read(files);
        new Admission(node.participant(terminal)).approve(stated.members());
        answer(terminal, stated, stated.lines("approved by " + node.member()));
        return ExitCode.DONE;
    }
}
