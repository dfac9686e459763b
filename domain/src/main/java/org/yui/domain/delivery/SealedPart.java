package org.yui.domain.delivery;

import org.yui.domain.Base64Bytes;
import org.yui.domain.Require;

/**
 * One part of a data key, sealed to the buyer.
 *
 * @param index 0 the owner's part, from 1 the custodian's place in the custody
 * @param sealed HPKE X-Wing: 1120 bytes of encapsulation, then the ciphertext
 */
public record SealedPart(int index, Base64Bytes sealed) {

    public SealedPart {
        Require.between(0, 255, index, "index");
    }
}
