package org.yui.cli.command;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.HospitalDesk;
import org.yui.domain.Code;
import org.yui.domain.ConsentReference;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yui withdraw}. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description =
                "A hospital takes back a study, a contribution, all that it gave under one consent, or all that it"
                        + " gave: its custodian refuses at once, then the ledger has it, then the content goes. What a"
                        + " buyer has opened before stays with the buyer, whom yui notices tells to delete it.",
        footer = {
            "",
            "Example: yui withdraw --config hospital1/yui.yaml CONTRIBUTION --study 3 --reason CONSENT",
            "         yui withdraw --config hospital1/yui.yaml --consent OPTOUT-2026-03"
        })
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

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private What what;

    /** Exactly one of these. */
    static final class What {

        @Parameters(paramLabel = "CONTRIBUTION", arity = "0..1", description = "The contribution's id.")
        private @Nullable String contribution;

        @Option(
                names = "--consent",
                paramLabel = "REFERENCE",
                description = "All that was given under any policy with this consent reference; nothing more is given"
                        + " under it.")
        private @Nullable String consent;

        @Option(
                names = "--policy",
                paramLabel = "HASH",
                description = "All that was given under this policy; nothing more is given under it.")
        private @Nullable String policy;

        @Option(names = "--everything", description = "All that the hospital gave; it gives nothing more.")
        private boolean everything;
    }

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    void checkUsage() {
        if (study != null && what.contribution == null) {
            throw new UnusableInputException(
                    "--study: found no contribution beside it, expected the contribution that has the study");
        }
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        Code code = Code.parse(reason);
        try (HospitalDesk desk = HospitalDesk.open(node, terminal)) {
            if (what.contribution != null) {
                ContributionId id = ContributionId.parse(what.contribution);
                answer(
                        terminal,
                        desk.withdraw(id, study, code),
                        "contribution " + id + (study == null ? "" : ", study " + study) + " taken back");
            } else if (what.consent != null) {
                ConsentReference consent = ConsentReference.parse(what.consent);
                answer(terminal, desk.withdraw(consent, code), "all given under consent " + consent + " taken back");
            } else if (what.policy != null) {
                Hash policy = Hash.parse(what.policy);
                answer(terminal, desk.withdraw(policy, code), "all given under policy " + policy + " taken back");
            } else if (what.everything) {
                answer(terminal, desk.withdrawAll(code), "all that the hospital gave taken back");
            } else {
                throw new IllegalStateException("nothing was named, which the command's form does not let happen");
            }
        }
        return ExitCode.DONE;
    }
}
