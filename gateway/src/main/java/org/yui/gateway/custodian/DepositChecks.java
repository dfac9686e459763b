package org.yui.gateway.custodian;

import java.util.List;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.merkle.MerkleTree;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;
import org.yui.vault.CustodyPlan;
import org.yui.vault.KeyPart;
import org.yui.vault.NotSealedToThisException;
import org.yui.vault.WrappingKey;

/** What a custodian asks of a deposit: that the study and every part are exactly those that the ledger commits to. */
final class DepositChecks {

    private final String channel;
    private final MspId custodian;
    private final WrappingKey depositKey;
    private final Facts facts;

    DepositChecks(String channel, MspId custodian, WrappingKey depositKey, Facts facts) {
        this.channel = channel;
        this.custodian = custodian;
        this.depositKey = depositKey;
        this.facts = facts;
    }

    StudyDeposit check(Signed signed) throws RefusalException, LedgerException {
        StudyDeposit deposit = signed.read(StudyDeposit.class);
        require(
                deposit.channel().equals(channel),
                Refusal.WRONG_CHANNEL,
                "found a deposit for another channel, expected " + channel);
        require(
                deposit.custodian().equals(custodian),
                Refusal.BAD_DEPOSIT,
                "found a deposit for " + deposit.custodian() + ", expected one for " + custodian);
        Contribution contribution = facts.contribution(deposit.opening().contribution())
                .orElseThrow(() -> bad("found a deposit for an unknown contribution, expected it on the ledger"));
        require(
                signed.signer().equals(contribution.hospital()) && facts.isSignedNow(signed, KeyPurpose.CUSTODIAN),
                Refusal.BAD_SIGNATURE,
                "found a deposit with another signature, expected that of the CUSTODIAN key of the owner "
                        + contribution.hospital());
        Custody custody = facts.find(Custody.key(contribution.id(), deposit.epoch()), Custody.class)
                .orElseThrow(() -> bad("found no custody of epoch " + deposit.epoch() + ", expected it on the ledger"));
        checkStudy(deposit, contribution);
        checkParts(deposit, contribution, custody);
        return deposit;
    }

    private static void checkStudy(StudyDeposit deposit, Contribution contribution) throws RefusalException {
        StudyOpening opening = deposit.opening();
        Hash leaf = MerkleTree.leaf(opening.salt(), Json.bytes(opening.leaf()));
        checkPlace(
                deposit.proof(),
                opening.index(),
                contribution.studies(),
                leaf,
                contribution.studyRoot(),
                "study leaf " + opening.index());
    }

    private void checkParts(StudyDeposit deposit, Contribution contribution, Custody custody) throws RefusalException {
        CustodyPlan plan = CustodyPlan.of(custody, contribution.hospital());
        List<Integer> expected = plan.indices().stream()
                .filter(i -> plan.holder(i).equals(custodian))
                .toList();
        List<Integer> found =
                deposit.parts().stream().map(p -> p.deposit().index()).sorted().toList();
        require(
                found.equals(expected),
                Refusal.BAD_DEPOSIT,
                "found parts " + found + ", expected those that the custody gives " + custodian + ": " + expected);
        long leaves = contribution.studies() * plan.indices().size();
        for (DepositedPart part : deposit.parts()) {
            int index = part.deposit().index();
            checkPlace(
                    part.proof(),
                    plan.leafPlace(deposit.opening().index(), index),
                    leaves,
                    opened(deposit, plan, part).leafHash(),
                    custody.shareRoot(),
                    "part " + index + " of study " + deposit.opening().index());
        }
    }

    private KeyPart opened(StudyDeposit deposit, CustodyPlan plan, DepositedPart part) throws RefusalException {
        var sealed = part.deposit();
        boolean fits = sealed.channel().equals(channel)
                && sealed.custodian().equals(custodian)
                && sealed.epoch() == deposit.epoch()
                && sealed.studyVersion().equals(deposit.opening().leaf().studyVersion())
                && sealed.k() == plan.threshold()
                && sealed.n() == plan.custodians().size();
        require(fits, Refusal.BAD_DEPOSIT, "found a part of another study, epoch or custody, expected the deposit's");
        try {
            return sealed.open(depositKey);
        } catch (NotSealedToThisException e) {
            throw new RefusalException(Refusal.BAD_DEPOSIT, String.valueOf(e.getMessage()), e);
        }
    }

    private static void checkPlace(InclusionProof proof, long index, long size, Hash leaf, Hash root, String what)
            throws RefusalException {
        Optional<String> wrong = proof.index() == index && proof.size() == size
                ? MerkleTree.check(proof, leaf, root)
                : Optional.of("the proof is for place " + proof.index() + " of " + proof.size() + ", expected " + index
                        + " of " + size);
        if (wrong.isPresent()) {
            throw bad("found a " + what + " elsewhere, expected it where the ledger commits to it: " + wrong.get());
        }
    }

    private static RefusalException bad(String message) {
        return new RefusalException(Refusal.BAD_DEPOSIT, message);
    }

    private static void require(boolean holds, Refusal refusal, String message) throws RefusalException {
        if (!holds) {
            throw new RefusalException(refusal, message);
        }
    }
}
