package org.yui.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.domain.EthicsId;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Role;
import org.yui.gateway.store.RecordFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui ethics}. */
@Command(
        name = "ethics",
        mixinStandardHelpOptions = true,
        description = "The ethics committee approves a hospital's contributions for a time, from today.",
        footer = {"", "Example: yui ethics --config ethics/yui.yaml --hospital Hospital1MSP --days 1095"})
final class EthicsCommand extends NodeCommand {

    @Option(names = "--hospital", paramLabel = "MSP", required = true, description = "Whose contributions.")
    @SuppressWarnings("NullAway.Init")
    private String hospital;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "1095",
            description = "How long it runs (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "first",
            description = "The committee's own name for the approval: asked again under it, the same one"
                    + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Override
    void checkUsage() {
        requireName(name);
        if (days < 1 || days > 36_600) {
            throw new UnusableInputException("--days: found " + days + ", expected 1 to 36600");
        }
    }

    @Override
    Role[] roles() {
        return new Role[] {Role.ETHICS_COMMITTEE};
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Participant committee = node.participant(terminal);
        MspId approved = MspId.parse(hospital);
        RecordFolder<EthicsApproval> kept =
                RecordFolder.open(committee.folder().resolve("ethics"), EthicsApproval.class);
        String own = approved + "-" + name;
        Optional<EthicsApproval> before = kept.find(own);
        if (before.isEmpty()) {
            kept.put(own, draw(committee, approved));
        }
        EthicsApproval approval = kept.find(own).orElseThrow();
        if (!approval.until().equals(approval.from().plus(Duration.ofDays(days)))) {
            throw new UnusableInputException("found an approval for another time under the name " + name
                    + ", expected the same one; give another name for this");
        }
        committee.statements().state("ethics:state", approval);
        answer(
                terminal,
                approval,
                approval.id() + " for " + approved + ", from " + approval.from() + " to before " + approval.until());
        return ExitCode.DONE;
    }

    private EthicsApproval draw(Participant committee, MspId approved) {
        Instant today = committee.clock().instant().truncatedTo(ChronoUnit.DAYS);
        return new EthicsApproval(
                EthicsId.random(committee.random()),
                committee.msp(),
                approved,
                today,
                today.plus(Duration.ofDays(days)));
    }
}
