package org.yui.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.HospitalDesk;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.Custody;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import org.yui.gateway.hospital.CustodyChoice;
import org.yui.gateway.hospital.Redealt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yui redeal}. */
@Command(
        name = "redeal",
        mixinStandardHelpOptions = true,
        description =
                "A hospital deals the keys of its contributions anew among custodians, in a new custody epoch: when"
                        + " hospitals join or leave, or old parts may be known. Ciphertext and CIDs stay. When all"
                        + " custodians have acknowledged, holders destroy the parts of the epochs before.",
        footer = {
            "",
            "Example: yui redeal --config hospital1/yui.yaml --custodians Hospital1MSP,Hospital2MSP,Hospital3MSP -k 2"
        })
final class RedealCommand extends NodeCommand {

    @Mixin
    private final CustodyOptions custody = new CustodyOptions();

    @Option(
            names = "--without-owner-part",
            description =
                    "The custodians' parts alone make the keys: the owner is not asked, and lines count as used when"
                            + " ordered.")
    private boolean withoutOwnerPart;

    @Option(names = "--anew", description = "Deal anew even if the custody is of this kind already.")
    private boolean anew;

    @Parameters(
            paramLabel = "CONTRIBUTION",
            arity = "0..*",
            description = "Contributions' ids (default: all own ones).")
    private List<String> contributions = List.of();

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        CustodyChoice named = custody.choice(node, node.participant(terminal).facts());
        CustodyChoice choice = new CustodyChoice(named.custodians(), named.threshold(), !withoutOwnerPart);
        List<Custody> custodies = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (HospitalDesk desk = HospitalDesk.open(node, terminal)) {
            List<ContributionId> wanted = contributions.isEmpty()
                    ? desk.contributions()
                    : contributions.stream().map(ContributionId::parse).toList();
            for (ContributionId contribution : wanted) {
                Redealt redealt = desk.redeal(contribution, choice, anew);
                custodies.add(redealt.custody());
                tell(redealt, lines);
            }
        }
        answer(terminal, new Dealings(custodies), lines.toArray(String[]::new));
        return ExitCode.DONE;
    }

    private static void tell(Redealt redealt, List<String> lines) {
        Custody custody = redealt.custody();
        lines.add("contribution " + custody.contribution() + ": epoch " + custody.epoch() + ", " + custody.threshold()
                + " of " + custody.custodians().size() + " custodians" + (custody.ownerPart() ? " and the owner" : ""));
        redealt.faults().forEach(fault -> lines.add("  not used: " + fault));
        redealt.withOldParts()
                .forEach(holder -> lines.add("  not reached: " + holder
                        + " may have parts of earlier epochs until it starts again; or run this once more"));
    }

    /** What {@code --json} prints. */
    record Dealings(List<Custody> custodies) implements Versioned {

        Dealings {
            custodies = List.copyOf(custodies);
        }
    }
}
