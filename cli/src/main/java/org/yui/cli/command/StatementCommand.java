package org.yui.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.Closing;
import org.yui.cli.stage.LedgerLog;
import org.yui.cli.stage.Periods;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementFact;
import org.yui.royalty.ClosedPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui statement}. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = "Prints a member's own statements, computed from the ledger's records and held against what the"
                + " operator has issued.",
        footer = {"", "Example: yui statement --config hospital1/yui.yaml --period 1"})
final class StatementCommand extends NodeCommand {

    @Option(names = "--period", paramLabel = "N", description = "Which period (default: the newest that is cut).")
    private @Nullable Integer period;

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Participant member = node.participant(terminal);
        int newest = new Periods(LedgerLog.read(member.service())).newest();
        int wanted = period == null ? newest : period;
        if (wanted < 1 || wanted > newest) {
            throw new UnusableInputException(
                    "found " + newest + " periods on the ledger, expected one to state: --period 1 to " + newest);
        }
        List<Checked> statements = new ArrayList<>();
        for (ClosedPeriod closed : new Closing(member).compute(wanted)) {
            for (Statement statement : closed.statements()) {
                if (statement.member().equals(member.msp())) {
                    statements.add(check(member, statement));
                }
            }
        }
        answer(
                terminal,
                new Result(statements),
                statements.stream().map(Checked::line).toArray(String[]::new));
        if (statements.isEmpty()) {
            terminal.line("nothing earned in period " + wanted + ", and no statement due");
        }
        return statements.stream().anyMatch(c -> c.verdict() == Verdict.DIFFERS) ? ExitCode.FOUND : ExitCode.DONE;
    }

    private static Checked check(Participant member, Statement own) throws LedgerException {
        Optional<StatementFact> issued =
                member.facts().find(StatementFact.key(own.period(), own.member(), own.currency()), StatementFact.class);
        Verdict verdict = issued.map(f -> f.statement().equals(own.hash()) ? Verdict.SAME : Verdict.DIFFERS)
                .orElse(Verdict.NOT_ISSUED);
        return new Checked(own, verdict);
    }

    /** How a statement compares with the one issued. */
    enum Verdict {
        SAME("as issued"),
        DIFFERS("the operator has issued another"),
        NOT_ISSUED("not issued yet");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    /** A statement as this member computes it. */
    record Checked(Statement statement, Verdict verdict) {

        String line() {
            return "period " + statement.period() + ", minor units of " + statement.currency() + ": opening "
                    + statement.opening() + ", earned " + statement.earned() + ", adjustments "
                    + statement.adjustments() + ", paid " + statement.paid() + ", closing " + statement.closing() + "; "
                    + verdict.words;
        }
    }

    /** What {@code --json} prints. */
    record Result(List<Checked> statements) implements Versioned {

        Result {
            statements = List.copyOf(statements);
        }
    }
}
