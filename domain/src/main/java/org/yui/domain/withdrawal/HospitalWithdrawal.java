package org.yui.domain.withdrawal;

import org.yui.domain.Code;
import org.yui.domain.Fact;
import org.yui.domain.MspId;

/**
 * {@code HOSPITALWITHDRAWAL}: a hospital takes back everything that it gave, and gives nothing more.
 *
 * @param reason a code, never a story
 */
public record HospitalWithdrawal(MspId hospital, Code reason) implements Fact {

    @Override
    public String key() {
        return key(hospital);
    }

    public static String key(MspId hospital) {
        return "HOSPITALWITHDRAWAL/" + hospital;
    }
}
