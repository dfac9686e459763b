package org.yui.imaging.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.EthicsId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.Salt;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Deidentification;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.document.LegalForm;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.SigningKey;
import org.yui.domain.signing.VerifyingKey;
import org.yui.imaging.profile.AgeRule;
import org.yui.imaging.profile.DateRule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestCheckTest {

    private static final MspId HOSPITAL = new MspId("Hospital1MSP");
    private static final SigningKey KEY = SigningKey.generate();
    private static final Method METHOD = new Method(
            "YUI_0.1",
            "strict",
            Hash.of(),
            List.of(Method.MethodCode.BASIC),
            DateRule.REMOVE,
            null,
            AgeRule.CAP_AT_90,
            LegalForm.APPI_ANONYMISED,
            List.of(),
            Method.NOT_CHECKED);

    private final Random random = new Random(20);
    private final ContributionId id = ContributionId.random(random);
    private final EthicsId ethics = EthicsId.random(random);
    private final List<byte[]> evidence = new ArrayList<>();
    private final EvidenceLeaves leaves;
    private final Signed manifest;
    private final Contribution ledger;

    ManifestCheckTest() {
        List<EvidenceLeaves.Leaf> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            evidence.add(instance(i, METHOD).canonicalJson());
            all.add(new EvidenceLeaves.Leaf(Salt.random(random), Hash.of(evidence.get(i))));
        }
        leaves = new EvidenceLeaves(id, all);
        manifest = sign(KEY, said -> said);
        ledger = new Contribution(
                id,
                HOSPITAL,
                ethics,
                Hash.of(),
                LegalForm.APPI_ANONYMISED,
                Region.parse("JP"),
                1,
                List.of(KindCount.of(new Code("CT"), 1)),
                Hash.of(),
                leaves.root(),
                new Deidentification(METHOD.profileHash(), manifest.bodyHash()));
    }

    private static InstanceEvidence instance(int number, Method method) {
        return new InstanceEvidence(
                method.hash(),
                Hash.of(),
                "1.2.840.10008.5.1.4.1.1.2",
                "1.2.840.10008.1.2.1",
                "2.25." + number,
                1000,
                900,
                Hash.of(),
                Hash.of(new byte[] {(byte) number}),
                null,
                PixelStatement.NONE,
                InstanceEvidence.PatientKey.PATIENT_ID,
                List.of());
    }

    private Signed sign(SigningKey key, UnaryOperator<ContributionManifest> change) {
        ContributionManifest said = new ContributionManifest(
                id,
                HOSPITAL,
                ethics,
                Hash.of(),
                LegalForm.APPI_ANONYMISED,
                List.of(METHOD),
                new BatchCounts(7, 5, List.of(), List.of(new Count("truncated", 2)), List.of()),
                5,
                leaves.root(),
                Instant.EPOCH);
        return key.sign(HOSPITAL, KeyPurpose.CUSTODIAN, change.apply(said));
    }

    private List<String> check(Signed shown, EvidenceLeaves opened, List<byte[]> pieces) {
        return ManifestCheck.run(ledger, List.of(KEY.verifyingKey()), shown, opened, pieces).stream()
                .map(ManifestFinding::code)
                .toList();
    }

    @Test
    void what_agrees_gives_no_finding() {
        assertThat(check(manifest, leaves, evidence)).isEmpty();
    }

    @Test
    void a_manifest_signed_before_a_key_was_replaced_stays_signed() {
        VerifyingKey newer = SigningKey.generate().verifyingKey();
        assertThat(ManifestCheck.run(ledger, List.of(KEY.verifyingKey(), newer), manifest, leaves, evidence))
                .isEmpty();
        assertThat(ManifestCheck.run(ledger, List.of(newer), manifest, leaves, evidence))
                .extracting(ManifestFinding::code)
                .containsExactly("manifest-signature");
    }

    @Test
    void changed_evidence_is_named_by_its_place() {
        evidence.set(3, instance(33, METHOD).canonicalJson());
        List<ManifestFinding> found =
                ManifestCheck.run(ledger, List.of(KEY.verifyingKey()), manifest, leaves, evidence);
        assertThat(found)
                .singleElement()
                .isEqualTo(new ManifestFinding(
                        "evidence-changed", "evidence 3: found other bytes than its leaf commits to"));
    }

    @Test
    void missing_and_added_evidence_is_named() {
        assertThat(check(manifest, leaves, evidence.subList(0, 4)))
                .containsExactly("evidence-missing", "manifest-count");
        evidence.add(instance(5, METHOD).canonicalJson());
        assertThat(check(manifest, leaves, evidence)).containsExactly("evidence-added", "manifest-count");
    }

    @Test
    void evidence_made_to_fit_other_leaves_does_not_lead_to_the_root_on_the_ledger() {
        evidence.set(0, instance(99, METHOD).canonicalJson());
        List<EvidenceLeaves.Leaf> others = new ArrayList<>(leaves.leaves());
        others.set(0, new EvidenceLeaves.Leaf(others.getFirst().salt(), Hash.of(evidence.getFirst())));
        assertThat(check(manifest, new EvidenceLeaves(id, others), evidence)).containsExactly("evidence-root");
    }

    @Test
    void another_manifest_is_not_the_one_on_the_ledger_and_another_key_not_the_hospitals() {
        UnaryOperator<ContributionManifest> later = said -> new ContributionManifest(
                said.contribution(),
                said.hospital(),
                said.ethics(),
                said.policy(),
                said.legalForm(),
                said.methods(),
                said.counts(),
                said.evidence(),
                said.evidenceRoot(),
                Instant.EPOCH.plusSeconds(1));
        assertThat(check(sign(KEY, later), leaves, evidence)).containsExactly("manifest-not-committed");
        assertThat(check(sign(SigningKey.generate(), said -> said), leaves, evidence))
                .containsExactly("manifest-signature");
    }

    @Test
    void evidence_of_a_method_that_the_manifest_does_not_state_is_named() {
        Method other = new Method(
                "YUI_0.1",
                "lax",
                Hash.of(),
                List.of(),
                DateRule.KEEP,
                null,
                AgeRule.KEEP,
                LegalForm.CONSENT,
                List.of(),
                List.of());
        evidence.set(1, instance(1, other).canonicalJson());
        assertThat(check(manifest, leaves, evidence)).containsExactly("evidence-changed", "method-not-stated");
    }
}
