package org.yui.gateway.projection;

import org.yui.domain.Hash;
import org.yui.domain.Require;

/**
 * How far the rows have come.
 *
 * @param channel whose blocks they were written from
 * @param height how many blocks were taken: the next one's number
 * @param head header hash of the last of them
 */
public record Position(String channel, long height, Hash head) {

    public Position {
        Require.atLeast(1, height, "height");
    }
}
