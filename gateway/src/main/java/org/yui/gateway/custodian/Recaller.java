package org.yui.gateway.custodian;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.domain.Base64Bytes;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Member;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;
import org.yui.vault.NotSealedToThisException;
import org.yui.vault.RecallContext;
import org.yui.vault.WrappingKey;

/** Gives parts back to the hospital whose contribution they are of, on its signed word and its approval on the ledger. */
final class Recaller {

    private final CustodianSetting setting;
    private final Facts facts;
    private final DepositBook deposits;

    Recaller(CustodianSetting setting, Facts facts, DepositBook deposits) {
        this.setting = setting;
        this.facts = facts;
        this.deposits = deposits;
    }

    /** A recall that was found good, and the key to seal to. Nothing else makes one. */
    record Checked(PartsRecall recall, Hash hash, Base64Bytes ownerKey) {}

    Checked check(Signed signed) throws RefusalException, LedgerException {
        PartsRecall recall = signed.read(PartsRecall.class);
        if (!recall.channel().equals(setting.channel())) {
            throw new RefusalException(
                    Refusal.WRONG_CHANNEL, "found a recall for another channel, expected " + setting.channel());
        }
        Optional<Contribution> contribution = facts.contribution(recall.contribution());
        if (contribution.isEmpty()
                || !signed.signer().equals(contribution.get().hospital())
                || !facts.isSignedNow(signed, KeyPurpose.CUSTODIAN)) {
            throw new RefusalException(
                    Refusal.BAD_SIGNATURE,
                    "found a recall by another, expected one that the CUSTODIAN key of the contribution's owner"
                            + " signed");
        }
        if (facts.find(Approval.key(signed.bodyHash(), signed.signer()), Approval.class)
                .isEmpty()) {
            throw new RefusalException(
                    Refusal.NOT_PERMITTED,
                    "found no approval of this recall on the ledger, expected its hospital's, so that everyone can see"
                            + " it");
        }
        Base64Bytes key = facts.member(signed.signer()).map(Member::depositKey).orElseThrow(() -> missingKey(signed));
        return new Checked(recall, signed.bodyHash(), key);
    }

    private static RefusalException missingKey(Signed signed) {
        return new RefusalException(
                Refusal.UNKNOWN, "found no deposit key of " + signed.signer() + ", expected one in its MEMBER fact");
    }

    /** What is deposited here of these studies in the epoch recalled. */
    RecalledParts give(Checked checked, long first, int count) throws RefusalException, IOException {
        Require.atLeast(0, first, "first");
        Require.between(1, RecalledParts.MOST, count, "count");
        ContributionId contribution = checked.recall().contribution();
        List<RecalledStudy> studies = new ArrayList<>();
        for (long study = first; study < first + count; study++) {
            Optional<Signed> deposited =
                    deposits.find(contribution, checked.recall().epoch(), study);
            if (deposited.isPresent()) {
                studies.add(give(checked, deposited.get().read(StudyDeposit.class)));
            }
        }
        return new RecalledParts(studies);
    }

    private RecalledStudy give(Checked checked, StudyDeposit deposit) throws NotSealedToThisException {
        List<SealedPart> parts = new ArrayList<>();
        List<PartProof> proofs = new ArrayList<>();
        for (DepositedPart part : deposit.parts()) {
            int index = part.deposit().index();
            RecallContext context = new RecallContext(
                    WrappingKey.SUITE,
                    setting.channel(),
                    part.deposit().studyVersion(),
                    setting.hospital(),
                    deposit.epoch(),
                    index,
                    checked.hash());
            parts.add(
                    part.deposit().open(setting.depositKey()).giveBack(context, checked.ownerKey(), setting.random()));
            proofs.add(new PartProof(index, part.proof()));
        }
        return new RecalledStudy(deposit.opening().index(), parts, proofs);
    }
}
