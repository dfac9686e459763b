package org.yui.gateway.hospital;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;
import org.yui.domain.merkle.MerkleTree;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.PartProof;
import org.yui.gateway.custodian.PartsRecall;
import org.yui.gateway.custodian.RecalledParts;
import org.yui.gateway.custodian.RecalledStudy;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.Statements;
import org.yui.vault.CustodyPlan;
import org.yui.vault.DataKey;
import org.yui.vault.Joining;
import org.yui.vault.KeyPart;
import org.yui.vault.KeyParts;
import org.yui.vault.NotSealedToThisException;
import org.yui.vault.RecallContext;
import org.yui.vault.WrappingKey;

/**
 * Gets a hospital's own data keys back from their holders, in memory. Parts are held against the share leaves; a holder that is away
 * or gives bad ones is named, and does not matter while enough others give good ones.
 */
final class KeyRecall {

    private final HospitalSetting setting;
    private final Facts facts;
    private final CustodyPlan plan;
    private final Custody custody;
    private final List<StudyOpening> openings;
    private final Map<Long, Map<Integer, KeyPart>> parts = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    KeyRecall(HospitalSetting setting, Facts facts, Custody custody, List<StudyOpening> openings) {
        this.setting = setting;
        this.facts = facts;
        this.custody = custody;
        this.plan = CustodyPlan.of(custody, setting.hospital());
        this.openings = openings;
    }

    /** Which holders' parts could not be had or used, and why. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /**
     * The keys of the studies in their order, none for those taken back.
     *
     * @throws RefusalException with {@link Refusal#NOT_DEPOSITED} if too few good parts came of a study that stands
     */
    List<Optional<DataKey>> keys() throws RefusalException, LedgerException, IOException {
        PartsRecall recall = new PartsRecall(setting.channel(), custody.contribution(), custody.epoch());
        Signed signed = setting.key().sign(setting.hospital(), KeyPurpose.CUSTODIAN, recall);
        new Statements(setting.ledger())
                .bringAbout(
                        "approvals:approve",
                        Json.write(new Approvals(List.of(signed.bodyHash()))),
                        Approval.key(signed.bodyHash(), setting.hospital()));
        for (MspId holder : plan.holders()) {
            try {
                ask(holder, signed);
            } catch (RefusalException e) {
                faults.add(holder + ": " + e.getMessage());
            }
        }
        List<Optional<DataKey>> keys = new ArrayList<>();
        for (StudyOpening opening : openings) {
            keys.add(
                    facts.isWithdrawn(opening.contribution(), opening.index())
                            ? Optional.empty()
                            : Optional.of(join(opening)));
        }
        parts.values().forEach(ofStudy -> ofStudy.values().forEach(KeyPart::destroy));
        return keys;
    }

    private void ask(MspId holder, Signed recall) throws RefusalException, IOException {
        Custodian custodian = setting.custodians()
                .apply(holder)
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no way to the custodian " + holder + ", expected one"));
        for (int first = 0; first < openings.size(); first += RecalledParts.MOST) {
            int count = Math.min(RecalledParts.MOST, openings.size() - first);
            for (RecalledStudy study : custodian.recall(recall, first, count).studies()) {
                if (study.study() < first || study.study() >= first + count) {
                    throw new RefusalException(
                            Refusal.INVALID, "found parts of study " + study.study() + ", expected those asked for");
                }
                take(holder, recall.bodyHash(), study);
            }
        }
    }

    private void take(MspId holder, Hash recall, RecalledStudy study) {
        StudyLeaf leaf = openings.get((int) study.study()).leaf();
        for (SealedPart sealed : study.parts()) {
            String what = holder + ": found part " + sealed.index() + " of study " + study.study();
            if (!plan.indices().contains(sealed.index())
                    || !plan.holder(sealed.index()).equals(holder)) {
                faults.add(what + ", expected its own parts only");
                continue;
            }
            try {
                RecallContext context = new RecallContext(
                        WrappingKey.SUITE,
                        setting.channel(),
                        leaf.studyVersion(),
                        holder,
                        plan.epoch(),
                        sealed.index(),
                        recall);
                KeyPart part = KeyPart.givenBack(sealed, context, setting.depositKey());
                if (isCommitted(part, study)) {
                    parts.computeIfAbsent(study.study(), _ -> new HashMap<>()).put(part.index(), part);
                } else {
                    faults.add(what + " that is not the one custody commits to");
                }
            } catch (NotSealedToThisException e) {
                faults.add(what + " that does not open: " + e.getMessage());
            }
        }
    }

    private boolean isCommitted(KeyPart part, RecalledStudy study) {
        long place = plan.leafPlace(study.study(), part.index());
        long leaves = (long) openings.size() * plan.indices().size();
        return study.proofs().stream()
                .filter(p -> p.index() == part.index())
                .map(PartProof::proof)
                .anyMatch(p -> p.index() == place
                        && p.size() == leaves
                        && MerkleTree.check(p, part.leafHash(), custody.shareRoot())
                                .isEmpty());
    }

    private DataKey join(StudyOpening opening) throws RefusalException {
        Map<Integer, KeyPart> good = parts.getOrDefault(opening.index(), Map.of());
        Map<Integer, Hash> leaves = new HashMap<>();
        good.forEach((index, part) -> leaves.put(index, part.leafHash()));
        StudyLeaf leaf = opening.leaf();
        return switch (KeyParts.join(
                leaf.studyVersion(), plan, List.copyOf(good.values()), leaves, leaf.keyCommitment())) {
            case Joining.Joined(var key, var bad) -> key;
            case Joining.TooFewParts(var missing, var bad) ->
                throw new RefusalException(
                        Refusal.NOT_DEPOSITED,
                        "found too few parts of study " + opening.index() + " to deal its key anew, expected " + missing
                                + "; " + String.join("; ", faults));
            case Joining.FalseDealer(var why) ->
                throw new RefusalException(
                        Refusal.BAD_DEPOSIT,
                        "found parts of study " + opening.index()
                                + " that this hospital itself dealt wrongly, expected those of its key: " + why);
        };
    }
}
