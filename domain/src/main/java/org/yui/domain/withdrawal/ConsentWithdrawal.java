package org.yui.domain.withdrawal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Code;
import org.yui.domain.ConsentReference;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code CONSENTWITHDRAWAL}: a hospital takes back everything that it gave under one consent, whichever contributions hold it, and gives
 * nothing more under it.
 *
 * @param policy hash of the {@code POLICY}; absent where a reference is named
 * @param consent where the hospital keeps what its patients were told and asked: every policy that names it is meant; absent where a
 *     policy is named
 * @param reason a code, never a story
 */
public record ConsentWithdrawal(
        MspId hospital, @Nullable Hash policy, @Nullable ConsentReference consent, Code reason) implements Fact {

    public ConsentWithdrawal {
        Require.that(
                (policy == null) != (consent == null),
                "consent withdrawal: expected a policy's hash or a consent reference, found "
                        + (policy == null ? "neither" : "both"));
    }

    @Override
    public String key() {
        return policy == null
                ? key(hospital, Objects.requireNonNull(consent))
                : key(hospital, Objects.requireNonNull(policy));
    }

    public static String key(MspId hospital, Hash policy) {
        return "CONSENTWITHDRAWAL/" + hospital + "/" + policy;
    }

    /** Never a policy's key: a reference has capitals and at most 40 characters, a hash has neither. */
    public static String key(MspId hospital, ConsentReference consent) {
        return "CONSENTWITHDRAWAL/" + hospital + "/" + consent;
    }
}
