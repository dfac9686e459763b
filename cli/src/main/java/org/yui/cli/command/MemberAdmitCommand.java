package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.Admission;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code yui member admit}. */
@Command(
        name = "admit",
        mixinStandardHelpOptions = true,
        description =
                "Makes statements stand that a majority of the founding hospitals have approved; a founding hospital or"
                        + " any member may.",
        footer = {"", "Example: yui member admit --config hospital1/yui.yaml buyer.json operator.json"})
final class MemberAdmitCommand extends NodeCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Statements, as `yui member state` writes them.")
    private List<Path> files = List.of();

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        MemberFiles stated = MemberFiles.read(files);
        for (Member member : stated.members()) {
            new Admission(node.participant(terminal)).admit(member);
        }
        answer(terminal, stated, stated.lines("admitted"));
        return ExitCode.DONE;
    }
}
