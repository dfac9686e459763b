package org.yui.gateway.hospital;

import java.util.List;
import org.yui.domain.EthicsId;
import org.yui.domain.Hash;
import org.yui.domain.Region;
import org.yui.domain.Require;
import org.yui.domain.document.LegalForm;
import org.yui.vault.CustodyPlan;

/**
 * What a hospital is about to contribute.
 *
 * @param policy hash of the {@code POLICY}
 * @param custody who shall hold the parts of the keys; its epoch is 1
 * @param studies in the order of their future leaf indices
 * @param profile SHA-256 of the canonical JSON of the profile under which they were de-identified
 * @param evidence SHA-256 of each piece of de-identification evidence, which stays at the hospital; at least one
 * @param manifest the word on it that the hospital signs
 */
public record Batch(
        EthicsId ethics,
        Hash policy,
        LegalForm legalForm,
        Region region,
        CustodyPlan custody,
        List<KeyedStudy> studies,
        Hash profile,
        List<Hash> evidence,
        ManifestSource manifest) {

    public Batch {
        studies = List.copyOf(studies);
        evidence = List.copyOf(evidence);
        Require.notEmpty(studies, "studies");
        Require.notEmpty(evidence, "evidence");
    }
}
