package org.yui.cli.command;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.stage.Deciding;
import org.yui.domain.Code;
import org.yui.domain.GrantId;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yui decide}. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description =
                "A hospital decides on a request for a dataset with studies of its own; its word stands for good.",
        footer = {
            "",
            "Example: yui decide --config hospital1/yui.yaml --list",
            "         yui decide --config hospital1/yui.yaml REQUEST --approve",
            "         yui decide --config hospital1/yui.yaml REQUEST --refuse NOT-COVERED"
        })
final class DecideCommand extends NodeCommand {

    private static final Code AGREED = new Code("AGREED");

    @Option(names = "--list", description = "Show the requests that wait for this hospital.")
    private boolean list;

    @Option(names = "--approve", description = "Agree to it, and to the share schemes that concern this hospital.")
    private boolean approve;

    @Option(names = "--refuse", paramLabel = "CODE", description = "Refuse it, with the reason as a code.")
    private @Nullable String refuse;

    @Parameters(arity = "0..1", paramLabel = "REQUEST", description = "The request's id.")
    private @Nullable String request;

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    void checkUsage() {
        boolean decides = request != null && approve != (refuse != null) && !list;
        boolean lists = list && request == null && !approve && refuse == null;
        if (!decides && !lists) {
            throw new UnusableInputException(
                    "expected either --list, or a REQUEST with one of --approve and --refuse CODE");
        }
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Deciding deciding = new Deciding(node.participant(terminal));
        if (request == null) {
            list(deciding.open(), terminal);
        } else {
            Decision decision =
                    deciding.decide(GrantId.parse(request), approve, refuse == null ? AGREED : Code.parse(refuse));
            answer(
                    terminal,
                    decision,
                    "request " + decision.request() + (decision.approved() ? " approved" : " refused") + " by "
                            + decision.hospital());
        }
        return ExitCode.DONE;
    }

    private void list(List<AccessRequest> open, Terminal terminal) {
        answer(
                terminal,
                new Waiting(open),
                open.stream()
                        .map(r -> r.id() + "  " + r.buyer() + " asks for " + r.quota() + " studies of dataset "
                                + r.dataset() + " version " + r.version() + " for " + r.purpose() + " in " + r.region())
                        .toArray(String[]::new));
        if (open.isEmpty()) {
            terminal.line("no request waits");
        }
    }

    /** What {@code --list --json} prints. */
    record Waiting(List<AccessRequest> requests) implements Versioned {

        Waiting {
            requests = List.copyOf(requests);
        }
    }
}
