package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code yui attest}. */
@Command(
        name = "attest",
        mixinStandardHelpOptions = true,
        description =
                "A second organisation gives its word that the de-identification of a curator's dataset was checked.",
        footer = {"", "Example: yui attest --config hospital2/yui.yaml dataset.json"})
final class AttestCommand extends NodeCommand {

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
        new Offering(member).attest(dataset);
        answer(
                terminal,
                new Attested(dataset.id(), dataset.version(), dataset.hash()),
                "dataset " + dataset.id() + ", version " + dataset.version() + ", \"" + dataset.title() + "\", "
                        + studies + " studies: attested by " + member.msp());
        return ExitCode.DONE;
    }

    /** What {@code --json} prints. */
    record Attested(DatasetId dataset, int version, Hash hash) implements Versioned {}
}
