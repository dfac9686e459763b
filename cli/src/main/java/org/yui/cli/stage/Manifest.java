package org.yui.cli.stage;

import java.time.InstantSource;
import java.util.List;
import org.yui.cli.UnusableInputException;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.document.LegalForm;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.evidence.BatchCounts;
import org.yui.imaging.evidence.BatchRecord;
import org.yui.imaging.evidence.ContributionManifest;
import org.yui.imaging.evidence.Method;

/** How what a hospital collected for a contribution was de-identified, as it is about to sign it. */
final class Manifest {

    private final MspId hospital;
    private final Giving giving;
    private final List<Method> methods;
    private final BatchCounts counts;
    private final InstantSource clock;

    /** @throws UnusableInputException if not all was de-identified under one profile, from which the policy's legal form follows */
    Manifest(MspId hospital, Giving giving, List<CollectionReport> reports, InstantSource clock) {
        this.hospital = hospital;
        this.giving = giving;
        this.clock = clock;
        List<BatchRecord> batches =
                reports.stream().map(CollectionReport::batch).toList();
        this.methods =
                batches.stream().flatMap(b -> b.methods().stream()).distinct().toList();
        this.counts = BatchCounts.sum(batches.stream().map(BatchRecord::counts).toList());
        long profiles = methods.stream().map(Method::profileHash).distinct().count();
        if (profiles != 1) {
            throw new UnusableInputException("found studies de-identified under " + profiles
                    + " profiles, expected one: a contribution's legal form follows from it");
        }
        requireForm(methods.getFirst(), giving.policy().legalForm());
    }

    private static void requireForm(Method method, LegalForm form) {
        if (method.legalForm() != form) {
            throw new UnusableInputException(
                    "found a policy for " + form + " and studies de-identified under the profile "
                            + method.profile() + ", from which " + method.legalForm()
                            + " follows, expected the same form; collect them anew under a profile of that form");
        }
    }

    /** SHA-256 of the profile. */
    Hash profile() {
        return methods.getFirst().profileHash();
    }

    ContributionManifest of(ContributionId contribution, Hash evidenceRoot) {
        return new ContributionManifest(
                contribution,
                hospital,
                giving.ethics(),
                giving.policy().hash(),
                giving.policy().legalForm(),
                methods,
                counts,
                counts.clean(),
                evidenceRoot,
                clock.instant());
    }
}
