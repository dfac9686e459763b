package org.yui.gateway.custodian;

import java.util.Optional;
import org.yui.domain.Fact;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.signing.Signed;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.HospitalWithdrawal;

/**
 * A hospital's signed word by which it takes something back.
 *
 * @param fact what the ledger will say, or says: one of the three kinds of withdrawal
 * @param hospital in whose name the word is
 */
record Word(Signed signed, Fact fact, MspId hospital) {

    /** @throws MalformedJsonException if what was signed is no withdrawal */
    static Word read(Signed signed) {
        Fact fact = as(signed, Withdrawal.class)
                .or(() -> as(signed, ConsentWithdrawal.class))
                .or(() -> as(signed, HospitalWithdrawal.class))
                .orElseThrow(() -> new MalformedJsonException("found a signed body that is no withdrawal of a study, a"
                        + " contribution, a consent or a hospital, expected one"));
        return new Word(signed, fact, hospital(fact));
    }

    /** Nothing if it is another record: each kind has other components. */
    private static <F extends Record & Fact> Optional<Fact> as(Signed signed, Class<F> kind) {
        try {
            return Optional.of(signed.read(kind));
        } catch (MalformedJsonException | InvalidValueException _) {
            return Optional.empty();
        }
    }

    private static MspId hospital(Fact fact) {
        return switch (fact) {
            case Withdrawal w -> w.hospital();
            case ConsentWithdrawal w -> w.hospital();
            case HospitalWithdrawal w -> w.hospital();
            default -> throw new IllegalStateException("no withdrawal: " + fact.getClass());
        };
    }
}
