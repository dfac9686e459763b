package org.yui.gateway.hospital;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yui.domain.Base64Bytes;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.contribution.Custody;
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
import org.yui.vault.DataKey;
import org.yui.vault.Deposit;
import org.yui.vault.KeyPart;
import org.yui.vault.KeyParts;

/** Divides a contribution's keys among the holders of one custody epoch, in memory. */
final class Dealer {

    private final HospitalSetting setting;
    private final Facts facts;

    Dealer(HospitalSetting setting, Facts facts) {
        this.setting = setting;
        this.facts = facts;
    }

    /** A custody and its deposits, by study, then holder. */
    record Dealt(Custody custody, List<Signed> deposits) {}

    /**
     * Deals.
     *
     * @param openings of all studies of the contribution
     * @param keys of the same studies; none where a study was taken back, whose leaves are then of nothing
     */
    Dealt deal(ContributionId id, CustodyPlan plan, List<StudyOpening> openings, List<Optional<DataKey>> keys)
            throws RefusalException, LedgerException {
        Map<MspId, Base64Bytes> depositKeys = new TreeMap<>();
        for (MspId holder : plan.holders()) {
            depositKeys.put(holder, depositKey(holder));
        }
        List<List<KeyPart>> parts = new ArrayList<>();
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            StudyOpening opening = openings.get(i);
            List<KeyPart> ofStudy = keys.get(i)
                    .map(key -> KeyParts.split(key, opening.leaf().studyVersion(), plan))
                    .orElse(List.of());
            parts.add(ofStudy);
            if (ofStudy.isEmpty()) {
                plan.indices().forEach(_ -> leaves.add(MerkleTree.leaf(Salt.random(setting.random()), new byte[0])));
            } else {
                ofStudy.forEach(part -> leaves.add(part.leafHash()));
            }
        }
        MerkleTree shares = new MerkleTree(leaves);
        List<Signed> deposits = deposits(plan, openings, parts, shares, depositKeys);
        parts.forEach(ofStudy -> ofStudy.forEach(KeyPart::destroy));
        return new Dealt(plan.fact(id, shares.root()), deposits);
    }

    private List<Signed> deposits(
            CustodyPlan plan,
            List<StudyOpening> openings,
            List<List<KeyPart>> parts,
            MerkleTree shares,
            Map<MspId, Base64Bytes> depositKeys) {
        MerkleTree studies = new MerkleTree(openings.stream()
                .map(o -> MerkleTree.leaf(o.salt(), Json.bytes(o.leaf())))
                .toList());
        List<Signed> deposits = new ArrayList<>();
        for (StudyOpening opening : openings) {
            List<KeyPart> ofStudy = parts.get((int) opening.index());
            for (Map.Entry<MspId, Base64Bytes> holder : depositKeys.entrySet()) {
                List<DepositedPart> own = ofStudy.stream()
                        .filter(part -> plan.holder(part.index()).equals(holder.getKey()))
                        .map(part -> new DepositedPart(
                                Deposit.of(part, plan, setting.channel(), holder.getValue(), setting.random()),
                                shares.proof(plan.leafPlace(opening.index(), part.index()))))
                        .toList();
                if (!own.isEmpty()) {
                    StudyDeposit deposit = new StudyDeposit(
                            setting.channel(),
                            holder.getKey(),
                            plan.epoch(),
                            opening,
                            studies.proof(opening.index()),
                            own);
                    deposits.add(setting.key().sign(setting.hospital(), KeyPurpose.CUSTODIAN, deposit));
                }
            }
        }
        return deposits;
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
