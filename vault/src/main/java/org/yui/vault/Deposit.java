package org.yui.vault;

import java.util.random.RandomGenerator;
import org.yui.domain.Base64Bytes;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.StudyVersionId;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;

/**
 * One part of a data key on its way to the custodian that shall keep it, and as it keeps it. The hospital signs it with its
 * key of purpose {@code CUSTODIAN}.
 *
 * @param index 0 the owner's part, from 1 the custodian's place
 * @param k how many of the custodians' parts are needed
 * @param n how many custodians there are
 * @param part the part and its salt, HPKE X-Wing to the custodian's deposit key
 */
public record Deposit(
        String channel,
        StudyVersionId studyVersion,
        MspId custodian,
        int epoch,
        int index,
        int k,
        int n,
        Base64Bytes part)
        implements Versioned {

    public Deposit {
        Require.atLeast(1, epoch, "epoch");
        Require.between(1, 255, n, "n");
        Require.between(1, n, k, "k");
        Require.between(0, n, index, "index");
    }

    /**
     * Seals a part to whoever shall hold it.
     *
     * @param depositKey the holder's X-Wing public key, as its {@code MEMBER} fact has it
     */
    public static Deposit of(
            KeyPart part, CustodyPlan plan, String channel, Base64Bytes depositKey, RandomGenerator random) {
        MspId holder = plan.holder(part.index());
        int n = plan.custodians().size();
        DepositContext context = new DepositContext(
                WrappingKey.SUITE,
                channel,
                part.studyVersion(),
                holder,
                part.epoch(),
                part.index(),
                plan.threshold(),
                n);
        return new Deposit(
                channel,
                part.studyVersion(),
                holder,
                part.epoch(),
                part.index(),
                plan.threshold(),
                n,
                part.seal(depositKey, Json.bytes(context), random));
    }

    /**
     * The custodian's side. It compares {@link KeyPart#leafHash} with what custody commits to before it acknowledges.
     *
     * @throws NotSealedToThisException if it was sealed to another key, or says something else than it was sealed for
     */
    public KeyPart open(WrappingKey depositKey) throws NotSealedToThisException {
        DepositContext context =
                new DepositContext(WrappingKey.SUITE, channel, studyVersion, custodian, epoch, index, k, n);
        return KeyPart.open(part, Json.bytes(context), depositKey, studyVersion, epoch, index);
    }
}
