package org.yui.cli.command;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.HospitalDesk;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yui withdraw}. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "A hospital takes back a contribution or one study of it: its custodian refuses at once, then the"
                + " ledger has it, then the content goes. What a buyer has opened before stays with the buyer.",
        footer = {"", "Example: yui withdraw --config hospital1/yui.yaml CONTRIBUTION --study 3 --reason CONSENT"})
final class WithdrawCommand extends NodeCommand {

    @Option(
            names = "--study",
            paramLabel = "INDEX",
            description = "One study's index (default: the whole contribution).")
    private @Nullable Long study;

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            defaultValue = "WITHDRAWN",
            description = "A code, never a story (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Parameters(paramLabel = "CONTRIBUTION", description = "The contribution's id.")
    @SuppressWarnings("NullAway.Init")
    private String contribution;

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        try (HospitalDesk desk = HospitalDesk.open(node, terminal)) {
            Withdrawal withdrawal = desk.withdraw(ContributionId.parse(contribution), study, Code.parse(reason));
            answer(
                    terminal,
                    withdrawal,
                    "contribution " + withdrawal.contribution() + (study == null ? "" : ", study " + study)
                            + " taken back");
        }
        return ExitCode.DONE;
    }
}
