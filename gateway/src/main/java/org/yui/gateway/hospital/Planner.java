package org.yui.gateway.hospital;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.Deidentification;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Member;
import org.yui.domain.merkle.MerkleTree;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.DepositedPart;
import org.yui.gateway.custodian.StudyDeposit;
import org.yui.gateway.facts.Facts;
import org.yui.vault.CustodyPlan;
import org.yui.vault.Deposit;
import org.yui.vault.KeyPart;
import org.yui.vault.KeyParts;

/** Turns a batch into a plan and its deposits, in memory. */
final class Planner {

    private final HospitalSetting setting;
    private final Facts facts;

    Planner(HospitalSetting setting, Facts facts) {
        this.setting = setting;
        this.facts = facts;
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
        List<List<KeyPart>> parts = batch.studies().stream()
                .map(s -> KeyParts.split(s.key(), s.study().studyVersion(), batch.custody()))
                .toList();
        MerkleTree shares = new MerkleTree(
                parts.stream().flatMap(List::stream).map(KeyPart::leafHash).toList());
        Custody custody = batch.custody().fact(id, shares.root());
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
        List<Signed> deposits = deposits(batch.custody(), openings, studies, parts, shares);
        return new Planned(new PublicationPlan(contribution, custody, openings, facets, evidence), deposits, manifest);
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

    private List<Signed> deposits(
            CustodyPlan plan,
            List<StudyOpening> openings,
            MerkleTree studies,
            List<List<KeyPart>> parts,
            MerkleTree shares)
            throws RefusalException, LedgerException {
        Map<MspId, Base64Bytes> keys = new TreeMap<>();
        for (MspId holder : holders(plan)) {
            keys.put(holder, depositKey(holder));
        }
        List<Signed> deposits = new ArrayList<>();
        for (StudyOpening opening : openings) {
            for (Map.Entry<MspId, Base64Bytes> holder : keys.entrySet()) {
                List<DepositedPart> own = new ArrayList<>();
                for (KeyPart part : parts.get((int) opening.index())) {
                    if (plan.holder(part.index()).equals(holder.getKey())) {
                        long place = plan.leafPlace(opening.index(), part.index());
                        own.add(new DepositedPart(
                                Deposit.of(part, plan, setting.channel(), holder.getValue(), setting.random()),
                                shares.proof(place)));
                    }
                }
                StudyDeposit deposit = new StudyDeposit(
                        setting.channel(), holder.getKey(), plan.epoch(), opening, studies.proof(opening.index()), own);
                deposits.add(setting.key().sign(setting.hospital(), KeyPurpose.CUSTODIAN, deposit));
            }
        }
        return deposits;
    }

    private static Set<MspId> holders(CustodyPlan plan) {
        Set<MspId> holders = new LinkedHashSet<>();
        plan.indices().forEach(i -> holders.add(plan.holder(i)));
        return holders;
    }

    private Base64Bytes depositKey(MspId holder) throws RefusalException, LedgerException {
        Base64Bytes key = facts.member(holder).map(Member::depositKey).orElse(null);
        if (key == null) {
            throw new RefusalException(
                    Refusal.UNKNOWN, "found no deposit key of " + holder + ", expected one in its MEMBER fact");
        }
        return key;
    }
}
