package org.yui.imaging.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yui.domain.ContributionId;
import org.yui.domain.EthicsId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.document.LegalForm;
import org.yui.domain.json.Versioned;

/**
 * What a hospital says, and signs, of the de-identification of one contribution.
 *
 * @param contribution  as on the ledger
 * @param hospital      that signs
 * @param ethics        the approval that it gives under
 * @param policy        hash of the consent policy that it gives under, as on the ledger
 * @param legalForm     that follows from the profile
 * @param methods       how it was done; one, unless the hospital changed its profile between two runs
 * @param counts        of the files that were collected for it
 * @param evidence      how many leaves the evidence has: one for each instance that passed
 * @param evidenceRoot  the root over the salted leaves, as on the ledger
 * @param madeAt        UTC, cut to milliseconds
 */
public record ContributionManifest(
        ContributionId contribution,
        MspId hospital,
        EthicsId ethics,
        Hash policy,
        LegalForm legalForm,
        List<Method> methods,
        BatchCounts counts,
        long evidence,
        Hash evidenceRoot,
        Instant madeAt)
        implements Versioned {

    public ContributionManifest {
        methods = List.copyOf(methods);
        madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
        Require.notEmpty(methods, "methods");
        Require.that(
                evidence == counts.clean(),
                "evidence: found " + evidence + " for " + counts.clean() + " clean files, expected one for each");
    }
}
