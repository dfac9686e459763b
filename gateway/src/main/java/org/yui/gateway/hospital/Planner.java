package org.yui.gateway.hospital;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.Salt;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Deidentification;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.merkle.MerkleTree;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;

/** Turns a batch into a plan and its deposits, in memory. */
final class Planner {

    private final HospitalSetting setting;
    private final Dealer dealer;

    Planner(HospitalSetting setting, Facts facts) {
        this.setting = setting;
        this.dealer = new Dealer(setting, facts);
    }

    /** A plan, its deposits, by study, then custodian, and the hospital's word on how its studies were de-identified. */
    record Planned(PublicationPlan plan, List<Signed> deposits, Signed manifest) {}

    Planned plan(Batch batch) throws RefusalException, LedgerException {
        ContributionId id = ContributionId.random(setting.random());
        List<SaltedText> facets = batch.studies().stream()
                .map(s -> new SaltedText(Salt.random(setting.random()), s.facets()))
                .toList();
        List<SaltedText> evidence = batch.evidence().stream()
                .map(h -> new SaltedText(Salt.random(setting.random()), h.text()))
                .toList();
        List<StudyOpening> openings = new ArrayList<>();
        for (int i = 0; i < batch.studies().size(); i++) {
            openings.add(new StudyOpening(
                    id,
                    i,
                    Salt.random(setting.random()),
                    batch.studies().get(i).study().leaf(facets.get(i).leaf())));
        }
        MerkleTree studies = new MerkleTree(openings.stream()
                .map(o -> MerkleTree.leaf(o.salt(), Json.bytes(o.leaf())))
                .toList());
        Dealer.Dealt dealt = dealer.deal(
                id,
                batch.custody(),
                openings,
                batch.studies().stream().map(s -> Optional.of(s.key())).toList());
        Hash evidenceRoot = root(evidence);
        Signed manifest = setting.key()
                .sign(setting.hospital(), KeyPurpose.CUSTODIAN, batch.manifest().manifest(id, evidenceRoot));
        Contribution contribution = contribution(
                batch,
                id,
                openings,
                studies.root(),
                evidenceRoot,
                new Deidentification(batch.profile(), manifest.bodyHash()));
        return new Planned(
                new PublicationPlan(contribution, dealt.custody(), openings, facets, evidence),
                dealt.deposits(),
                manifest);
    }

    private Contribution contribution(
            Batch batch,
            ContributionId id,
            List<StudyOpening> openings,
            Hash studyRoot,
            Hash evidenceRoot,
            Deidentification deidentification) {
        Map<Code, Long> kinds = new TreeMap<>();
        openings.forEach(o -> kinds.merge(o.leaf().kind(), 1L, Long::sum));
        return new Contribution(
                id,
                setting.hospital(),
                batch.ethics(),
                batch.policy(),
                batch.legalForm(),
                batch.region(),
                openings.size(),
                kinds.entrySet().stream()
                        .map(e -> KindCount.of(e.getKey(), e.getValue()))
                        .toList(),
                studyRoot,
                evidenceRoot,
                deidentification);
    }

    private static Hash root(List<SaltedText> salted) {
        return new MerkleTree(salted.stream().map(SaltedText::leaf).toList()).root();
    }
}
