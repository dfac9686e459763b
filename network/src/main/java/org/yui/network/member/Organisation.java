package org.yui.network.member;

import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * A member as its certificates name it.
 *
 * @param mspId its MSP
 * @param name the organisation's name in any script, never a person's; 1 to 200 characters
 */
public record Organisation(MspId mspId, String name) {

    public Organisation {
        Require.between(1, 200, name.length(), "length of the organisation's name");
    }
}
