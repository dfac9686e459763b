package org.yui.domain.withdrawal;

import java.util.ArrayList;
import java.util.List;
import org.yui.domain.ConsentReference;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.document.ConsentPolicy;

/** Under which keys a withdrawal would stand: few, and known from what never changes, so that point reads decide. */
public final class WithdrawalKeys {

    private WithdrawalKeys() {}

    /** Any of these takes the whole contribution back. */
    public static List<String> whole(Contribution contribution, ConsentPolicy policy) {
        List<String> keys = new ArrayList<>();
        keys.add(Withdrawal.key(contribution.id()));
        keys.addAll(wider(contribution, policy));
        return keys;
    }

    /** Any of these takes back what was given, and what would be given, as this contribution is. */
    public static List<String> wider(Contribution contribution, ConsentPolicy policy) {
        List<String> keys = new ArrayList<>();
        keys.add(HospitalWithdrawal.key(contribution.hospital()));
        keys.add(ConsentWithdrawal.key(contribution.hospital(), contribution.policy()));
        ConsentReference consent = policy.consent();
        if (consent != null) {
            keys.add(ConsentWithdrawal.key(contribution.hospital(), consent));
        }
        return keys;
    }
}
