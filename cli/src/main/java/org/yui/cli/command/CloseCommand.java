package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.Closing;
import org.yui.cli.stage.Gathering;
import org.yui.cli.stage.LedgerLog;
import org.yui.cli.stage.Periods;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.domain.period.Close;
import org.yui.royalty.ClosedPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui close}. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description = {
            "With the operator's configuration: cuts the next period if money has moved since the last cut, states its"
                    + " results, and issues the statements once a majority of the hospitals have approved.",
            "With a hospital's: computes the results from the ledger and approves the operator's if they are the same."
        },
        footer = {
            "",
            "Example: yui close --config operator/yui.yaml",
            "         yui close --config hospital1/yui.yaml",
            "         yui close --config operator/yui.yaml --out statements"
        })
final class CloseCommand extends NodeCommand {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to leave the statements that are issued; the operator's.")
    private @Nullable Path out;

    @Override
    Role[] roles() {
        return new Role[] {Role.OPERATOR, Role.HOSPITAL};
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Participant member = node.participant(terminal);
        List<Closed> closed = node.configuration().role() == Role.OPERATOR ? operator(member) : hospital(member);
        answer(
                terminal,
                new Result(closed),
                closed.stream()
                        .map(c -> "period " + c.period() + ", " + c.currency() + ": " + c.state().words)
                        .toArray(String[]::new));
        if (closed.isEmpty()) {
            terminal.line("nothing to close");
        }
        return closed.stream().anyMatch(c -> c.state() == State.DIFFERS) ? ExitCode.FOUND : ExitCode.DONE;
    }

    private List<Closed> operator(Participant operator) throws IOException, LedgerException {
        Closing closing = new Closing(operator);
        Periods periods = new Periods(LedgerLog.read(operator.service()));
        List<Integer> open = new ArrayList<>(periods.unfinished());
        if (open.isEmpty() && periods.hasNews()) {
            closing.cut(periods.newest() + 1);
            open.add(periods.newest() + 1);
        }
        List<Closed> closed = new ArrayList<>();
        for (int period : open) {
            for (ClosedPeriod results : closing.compute(period)) {
                closing.state(results);
                boolean issued = closing.issue(results);
                if (issued && out != null) {
                    Gathering.write(results, out);
                }
                closed.add(Closed.of(results.close(), issued ? State.ISSUED : State.WAITING));
            }
        }
        return closed;
    }

    private static List<Closed> hospital(Participant hospital) throws IOException, LedgerException {
        Closing closing = new Closing(hospital);
        List<Closed> closed = new ArrayList<>();
        for (int period : new Periods(LedgerLog.read(hospital.service())).unfinished()) {
            for (ClosedPeriod own : closing.compute(period)) {
                State state = closing.approve(own.close())
                        .map(same -> same ? State.APPROVED : State.DIFFERS)
                        .orElse(State.NOT_STATED);
                closed.add(Closed.of(own.close(), state));
            }
        }
        return closed;
    }

    /** How far a period is. */
    enum State {
        ISSUED("statements issued"),
        WAITING("stated; waits for the approval of a majority of the hospitals: yui close --config HOSPITAL"),
        APPROVED("recomputed and approved"),
        NOT_STATED("computed; the operator has not stated its results yet"),
        DIFFERS("found other results than the operator's, and not approved");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    /** One period in one currency. */
    record Closed(int period, Currency currency, Hash result, State state) {

        static Closed of(Close close, State state) {
            return new Closed(close.period(), close.currency(), close.hash(), state);
        }
    }

    /** What {@code --json} prints. */
    record Result(List<Closed> closed) implements Versioned {

        Result {
            closed = List.copyOf(closed);
        }
    }
}
