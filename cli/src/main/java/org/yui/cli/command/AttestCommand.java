package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.Offering;
import org.yui.domain.DatasetId;
import org.yui.domain.Hash;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.imaging.evidence.Count;
import org.yui.imaging.verify.VerificationReport;
import org.yui.vault.SecretFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yui attest}. */
@Command(
        name = "attest",
        mixinStandardHelpOptions = true,
        description = {
            "A second organisation gives its word that the de-identification of a curator's dataset was checked: it"
                    + " verifies the files that it was shown, or names the report of having done so.",
            "What was shown is not tied to what was sealed; whoever fetches the dataset can verify that too."
        },
        footer = {"", "Example: yui attest --config hospital2/yui.yaml --files shown/ dataset.json"})
final class AttestCommand extends NodeCommand {

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Shown shown;

    /** What the organisation checked. */
    static final class Shown {

        @Option(
                names = "--files",
                paramLabel = "DIR",
                description = "De-identified files of the dataset's studies, verified now as by yui deid --verify. May"
                        + " be given several times.")
        private @Nullable List<Path> files;

        @Option(
                names = "--verified",
                paramLabel = "REPORT",
                description = "What yui deid --verify DIR --json said of them. May be given several times.")
        private @Nullable List<Path> reports;

        List<VerificationReport> verified(Terminal terminal) throws IOException {
            List<VerificationReport> verified = new ArrayList<>();
            for (Path folder : files == null ? List.<Path>of() : files) {
                verified.add(FolderVerifying.run(folder, Optional.empty(), null, null, SecretFiles.plain(), terminal));
            }
            for (Path report : reports == null ? List.<Path>of() : reports) {
                verified.add(StatedFile.read(
                        report, VerificationReport.class, "a report, as `yui deid --verify DIR --json` prints it"));
            }
            return verified;
        }
    }

    @Parameters(paramLabel = "DATASET", description = "The dataset, as `yui offer` writes it.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Participant member = node.participant(terminal);
        Dataset dataset = StatedFile.read(file, Dataset.class, "a dataset, as `yui offer` writes it");
        if (!dataset.attestedBy().equals(member.msp())) {
            throw new UnusableInputException("found a dataset that " + dataset.attestedBy()
                    + " is to attest, expected one that names " + member.msp());
        }
        long studies = 0;
        for (Choice choice : dataset.choices()) {
            Contribution contribution = member.facts()
                    .contribution(choice.contribution())
                    .orElseThrow(() -> new UnusableInputException("found a dataset of contribution "
                            + choice.contribution() + ", which is not on the ledger, expected it there"));
            studies += Math.min(choice.studies().count(), contribution.studies());
        }
        requireVerified(shown.verified(terminal), studies);
        new Offering(member).attest(dataset);
        answer(
                terminal,
                new Attested(dataset.id(), dataset.version(), dataset.hash()),
                "dataset " + dataset.id() + ", version " + dataset.version() + ", \"" + dataset.title() + "\", "
                        + studies + " studies: attested by " + member.msp());
        return ExitCode.DONE;
    }

    /** Fewer studies than the dataset has were not all of it; a finding is no matter of opinion. */
    private static void requireVerified(List<VerificationReport> verified, long studies) {
        for (VerificationReport report : verified) {
            if (!report.isClean()) {
                throw new UnusableInputException("found " + Count.sum(report.found()) + " findings in " + report.files()
                        + " files, expected files without any: yui deid --verify names them; nothing was attested");
            }
        }
        long shown = verified.stream().mapToLong(VerificationReport::studies).sum();
        if (shown < studies) {
            throw new UnusableInputException("found " + shown + " studies verified of a dataset of " + studies
                    + ", expected all of them; nothing was attested");
        }
    }

    /** What {@code --json} prints. */
    record Attested(DatasetId dataset, int version, Hash hash) implements Versioned {}
}
