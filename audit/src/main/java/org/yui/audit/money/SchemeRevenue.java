package org.yui.audit.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;

/** A scheme's lifetime revenue at two ends of a period, and who gets what of it: floor(revenue x parts / 10^9). */
record SchemeRevenue(ShareScheme scheme, BigInteger opening, BigInteger closing) {

    private static final BigInteger WHOLE = BigInteger.TEN.pow(9);

    static BigInteger part(BigInteger revenue, Share share) {
        return revenue.multiply(BigInteger.valueOf(share.parts())).divide(WHOLE);
    }

    BigInteger entitled() {
        return scheme.shares().stream().map(s -> part(closing, s)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    BigInteger dust() {
        return closing.subtract(entitled());
    }

    /** The member's shares: one or none. */
    List<Share> sharesOf(MspId member) {
        List<Share> found = new ArrayList<>();
        scheme.shares().stream().filter(s -> s.beneficiary().equals(member)).forEach(found::add);
        return found;
    }
}
