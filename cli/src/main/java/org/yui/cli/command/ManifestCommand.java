package org.yui.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.VerifyingKey;
import org.yui.imaging.evidence.EvidenceFiles;
import org.yui.imaging.evidence.EvidenceLeaves;
import org.yui.imaging.evidence.ManifestCheck;
import org.yui.imaging.evidence.ManifestFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code yui manifest}. */
@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description =
                "Checks what a hospital shows of a contribution's de-identification: its signature, the evidence of"
                        + " each instance, and the root on the ledger.",
        footer = {"", "Example: yui manifest --config auditor/yui.yaml shown/4f…"})
final class ManifestCommand extends NodeCommand {

    @Parameters(
            paramLabel = "FOLDER",
            description = "Of the contribution, as `yui contribute` leaves it in the hospital's evidence.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException {
        Signed manifest = StatedFile.read(
                folder.resolve(EvidenceFiles.MANIFEST), Signed.class, "a contribution's signed manifest");
        EvidenceLeaves leaves = StatedFile.read(
                folder.resolve(EvidenceFiles.LEAVES), EvidenceLeaves.class, "the opened leaves of its evidence");
        Participant self = node.participant(terminal);
        Contribution contribution = self.facts()
                .contribution(leaves.contribution())
                .orElseThrow(() -> new UnusableInputException("found leaves of contribution " + leaves.contribution()
                        + ", which is not on the ledger, expected it there"));
        List<ManifestFinding> findings =
                ManifestCheck.run(contribution, keys(self, contribution), manifest, leaves, evidence());
        answer(
                terminal,
                new Checked(contribution.id(), leaves.leaves().size(), findings),
                "contribution " + contribution.id() + ": " + leaves.leaves().size() + " pieces of evidence, "
                        + (findings.isEmpty() ? "as the ledger has them" : findings.size() + " findings"));
        findings.forEach(finding -> terminal.line(finding.sentence()));
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static List<VerifyingKey> keys(Participant self, Contribution contribution) throws LedgerException {
        List<VerifyingKey> keys = self.facts().keys(contribution.hospital(), KeyPurpose.CUSTODIAN);
        if (keys.isEmpty()) {
            throw new UnusableInputException("found no key of " + contribution.hospital()
                    + " on the ledger, expected one of purpose " + KeyPurpose.CUSTODIAN);
        }
        return keys;
    }

    private List<byte[]> evidence() throws IOException {
        return Files.readAllLines(folder.resolve(EvidenceFiles.INSTANCES)).stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** What {@code --json} prints. */
    record Checked(ContributionId contribution, long evidence, List<ManifestFinding> findings) implements Versioned {}
}
