package org.yui.domain.document;

import org.yui.domain.MspId;
import org.yui.domain.Require;

/** A beneficiary's part of a scheme: 1 to 10^9 parts of 10^9. */
public record Share(MspId beneficiary, int parts) implements Comparable<Share> {

    public Share {
        Require.between(1, ShareScheme.WHOLE, parts, "parts");
    }

    /** By beneficiary alone, so that a scheme names each once. */
    @Override
    public int compareTo(Share other) {
        return beneficiary.compareTo(other.beneficiary);
    }
}
