package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.audit.Audit;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.ChaincodeInForce;
import org.yui.audit.report.Finding;
import org.yui.audit.report.Verdict;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.domain.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yui audit}. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Recomputes everything from the evidence, offline: blocks, signatures, policies, state, rules, money.",
        footer = {
            "",
            "Without an anchor the end of the log is unproved: whoever made the evidence could have left blocks off.",
            "",
            "Example: yui audit target/demo/evidence --anchor target/demo/anchor.json"
        })
final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(paramLabel = "EVIDENCE", description = "The folder with the evidence.")
    @SuppressWarnings("NullAway.Init")
    private Path evidence;

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "A hospital's signed head of the log, kept elsewhere.")
    private @Nullable Path anchor;

    @Option(
            names = "--blocks",
            paramLabel = "MSP=DIR",
            description = {
                "The ledgersData of an organisation's peer (repeatable): its blocks are compared with the evidence's,",
                "as are those under copies/MSP in the evidence."
            })
    private Map<String, Path> blocks = new LinkedHashMap<>();

    @Option(
            names = "--accusation",
            paramLabel = "FILE",
            description = {
                "What a buyer's yui fetch left to show that a hospital dealt a key falsely (repeatable): is it true?",
                "It lays parts of a key open; the report does not."
            })
    private List<Path> accusations = new ArrayList<>();

    @Option(names = "--report", paramLabel = "DIR", description = "Also leave the report there as audit.json.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        AuditReport found = run();
        if (report != null) {
            Files.createDirectories(report);
            Files.write(report.resolve("audit.json"), Json.bytes(found));
        }
        if (json) {
            spec.commandLine().getOut().println(Json.write(found));
        } else {
            tell(found);
        }
        return found.verdict() == Verdict.CLEAN ? ExitCode.DONE : ExitCode.FOUND;
    }

    private AuditReport run() throws IOException {
        try {
            return Audit.run(evidence, Optional.ofNullable(anchor), blocks, accusations);
        } catch (UnusableEvidenceException e) {
            throw new UnusableInputException(String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(AuditReport found) {
        var out = spec.commandLine().getOut();
        out.println(found.conclusion());
        out.println(found.blocks() + " blocks, " + found.transactions() + " transactions, " + found.valid()
                + " of them valid");
        for (ChaincodeInForce each : found.chaincodes()) {
            out.println("  from block " + each.block() + ": " + each.name() + " " + each.version() + ", sequence "
                    + each.sequence() + ", endorsed by " + each.policy() + ", approved by "
                    + String.join(", ", each.approvedBy()));
        }
        found.accusations().forEach(each -> out.println("  " + each.line()));
        for (Finding finding : found.findings()) {
            out.println("  " + finding.line());
        }
    }
}
