package org.yui.cli.stage;

import org.yui.domain.ContributionId;
import org.yui.domain.EthicsId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.document.LegalForm;
import org.yui.domain.json.Versioned;

/**
 * What a hospital signs of how a contribution was de-identified.
 *
 * @param profile SHA-256 of the profile that says what was done
 * @param evidence how many leaves the evidence has: one for each instance
 */
record DeidentificationManifest(
        ContributionId contribution,
        MspId hospital,
        EthicsId ethics,
        Hash policy,
        LegalForm legalForm,
        Hash profile,
        long evidence,
        Hash evidenceRoot)
        implements Versioned {

    DeidentificationManifest {
        Require.atLeast(1, evidence, "evidence");
    }
}
