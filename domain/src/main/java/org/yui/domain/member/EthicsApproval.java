package org.yui.domain.member;

import java.time.Instant;
import org.yui.domain.EthicsId;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code ETHICS}: a committee's approval for one hospital's contributions.
 *
 * @param from when it begins
 * @param until when it has ended; later than {@code from}
 */
public record EthicsApproval(EthicsId id, MspId committee, MspId hospital, Instant from, Instant until)
        implements Fact {

    public EthicsApproval {
        Require.that(from.isBefore(until), "ethics approval: found an end that is not after its beginning");
    }

    public boolean runsAt(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    @Override
    public String key() {
        return key(id);
    }

    public static String key(EthicsId id) {
        return "ETHICS/" + id;
    }
}
