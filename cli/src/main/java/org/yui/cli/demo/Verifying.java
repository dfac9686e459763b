package org.yui.cli.demo;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.yui.cli.stage.EvidenceShelf;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.imaging.evidence.Count;
import org.yui.imaging.verify.EvidenceComparison;
import org.yui.imaging.verify.Verification;
import org.yui.imaging.verify.VerificationReport;
import org.yui.imaging.verify.VerifyFinding;

/**
 * The files that hospitals are about to have attested, verified as {@code yui deid --verify} does, and held against the evidence
 * whose root is on the ledger: a file that was changed, added or taken away since is named. The demo is every organisation, so
 * it has the secret that evidence is keyed by; a second organisation of a real consortium sees the files alone.
 */
final class Verifying {

    private final DemoNetwork network;

    Verifying(DemoNetwork network) {
        this.network = network;
    }

    /** @throws IOException if anything is found */
    void run(Collection<Contribution> contributions) throws IOException {
        for (Contribution contribution : contributions) {
            MspId hospital = contribution.hospital();
            VerificationReport report = Verification.run(
                    network.staging(hospital),
                    Optional.of(Offer.profile()),
                    Optional.of(EvidenceComparison.read(
                            EvidenceShelf.of(network.participant(hospital), contribution.id()),
                            network.secret(hospital))),
                    (done, total) -> {});
            if (!report.isClean()) {
                throw new IOException(
                        hospital + ": found " + Count.sum(report.found()) + " findings in " + report.files()
                                + " files, expected none; nothing was attested; the first: "
                                + report.findings().stream()
                                        .findFirst()
                                        .map(VerifyFinding::sentence)
                                        .orElse("no file"));
            }
        }
    }
}
