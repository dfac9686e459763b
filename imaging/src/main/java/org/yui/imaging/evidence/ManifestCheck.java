package org.yui.imaging.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Deidentification;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.VerifyingKey;

/**
 * What an auditor does who is shown a contribution's evidence: the manifest is the hospital's own word, it says what the
 * ledger says, the opened leaves give the root on the ledger, and each piece of evidence is what its leaf commits to.
 */
public final class ManifestCheck {

    private final Contribution ledger;
    private final List<VerifyingKey> hospitalKeys;
    private final List<ManifestFinding> findings = new ArrayList<>();

    private ManifestCheck(Contribution ledger, List<VerifyingKey> hospitalKeys) {
        this.ledger = ledger;
        this.hospitalKeys = hospitalKeys;
    }

    /**
     * Checks all of it.
     *
     * @param ledger       the contribution as the ledger has it
     * @param hospitalKeys the hospital's keys of purpose {@code CUSTODIAN} that the ledger has, earlier ones too: a manifest
     *                     stays signed when the key that signed it was replaced, and none can be signed anew, since its hash
     *                     is on the ledger
     * @param evidence     canonical JSON of each instance's evidence, in the order of the leaves
     * @return nothing, if all of it agrees
     */
    public static List<ManifestFinding> run(
            Contribution ledger,
            List<VerifyingKey> hospitalKeys,
            Signed manifest,
            EvidenceLeaves leaves,
            List<byte[]> evidence) {
        ManifestCheck check = new ManifestCheck(ledger, hospitalKeys);
        check.signature(manifest);
        check.committed(manifest);
        check.leaves(leaves);
        check.evidence(leaves, evidence);
        check.statement(manifest, evidence);
        return List.copyOf(check.findings);
    }

    private void find(String code, String sentence) {
        findings.add(new ManifestFinding(code, sentence));
    }

    private void signature(Signed manifest) {
        if (!manifest.signer().equals(ledger.hospital())
                || hospitalKeys.stream().noneMatch(manifest::isBy)) {
            find(
                    "manifest-signature",
                    "found a manifest that no key of " + ledger.hospital()
                            + " on the ledger signed, expected its signature");
        }
    }

    /** The ledger has the hash of the manifest, so that a hospital cannot sign another afterwards. */
    private void committed(Signed manifest) {
        Deidentification stated = ledger.deidentification();
        if (stated != null && !stated.manifest().equals(manifest.bodyHash())) {
            find(
                    "manifest-not-committed",
                    "found another manifest than the one whose hash is on the ledger, expected that one");
        }
    }

    private void leaves(EvidenceLeaves leaves) {
        if (!leaves.contribution().equals(ledger.id())) {
            find("leaves-of-another", "found leaves of another contribution, expected those of " + ledger.id());
        }
        if (!leaves.root().equals(ledger.evidenceRoot())) {
            find(
                    "evidence-root",
                    "found " + leaves.leaves().size()
                            + " leaves that lead to another root, expected the evidenceRoot on the ledger");
        }
    }

    private void evidence(EvidenceLeaves leaves, List<byte[]> evidence) {
        int committed = leaves.leaves().size();
        for (int i = 0; i < Math.max(committed, evidence.size()); i++) {
            if (i >= evidence.size()) {
                find("evidence-missing", "leaf " + i + ": found no evidence, expected the one that it commits to");
            } else if (i >= committed) {
                find("evidence-added", "evidence " + i + ": found no leaf, expected " + committed + " pieces");
            } else if (!Hash.of(evidence.get(i)).equals(leaves.leaves().get(i).evidence())) {
                find("evidence-changed", "evidence " + i + ": found other bytes than its leaf commits to");
            }
        }
    }

    private void statement(Signed signed, List<byte[]> evidence) {
        ContributionManifest manifest;
        try {
            manifest = signed.read(ContributionManifest.class);
        } catch (MalformedJsonException | InvalidValueException e) {
            find("manifest-form", "found a manifest of another form: " + e.getMessage());
            return;
        }
        boolean same = manifest.contribution().equals(ledger.id())
                && manifest.hospital().equals(ledger.hospital())
                && manifest.ethics().equals(ledger.ethics())
                && manifest.policy().equals(ledger.policy())
                && manifest.legalForm() == ledger.legalForm()
                && manifest.evidenceRoot().equals(ledger.evidenceRoot());
        if (!same) {
            find(
                    "manifest-not-ledger",
                    "found a manifest that differs from the contribution on the ledger in id,"
                            + " hospital, approval, policy, legal form or root, expected the same");
        }
        if (manifest.evidence() != evidence.size()) {
            find(
                    "manifest-count",
                    "found " + evidence.size() + " pieces of evidence, expected " + manifest.evidence()
                            + " as the manifest says");
        }
        methods(manifest, evidence);
    }

    /** The manifest states the methods; evidence that names another was made otherwise than the hospital says. */
    private void methods(ContributionManifest manifest, List<byte[]> evidence) {
        Set<Hash> stated = new HashSet<>();
        manifest.methods().forEach(method -> stated.add(method.hash()));
        for (int i = 0; i < evidence.size(); i++) {
            if (!InstanceEvidence.read(evidence.get(i))
                    .map(e -> stated.contains(e.method()))
                    .orElse(false)) {
                find("method-not-stated", "evidence " + i + ": found a method that the manifest does not state");
            }
        }
    }
}
