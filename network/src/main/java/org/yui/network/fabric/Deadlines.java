package org.yui.network.fabric;

import java.time.Duration;
import org.yui.domain.Require;

/**
 * How long each call may take, all its attempts together. gRPC itself has no deadline unless one is set.
 *
 * @param evaluate for asking one peer
 * @param endorse for having a transaction computed by the hospitals
 * @param submit for handing it to the orderers
 * @param commitStatus for waiting until it is in a block; longer than the orderers' batch timeout
 * @param block for one block, or the height
 */
public record Deadlines(Duration evaluate, Duration endorse, Duration submit, Duration commitStatus, Duration block) {

    /** 5 s, 15 s, 5 s, 1 min (as Fabric's samples have them) and 10 s for a block. */
    public static final Deadlines DEFAULT = new Deadlines(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10));

    public Deadlines {
        Require.that(
                evaluate.isPositive()
                        && endorse.isPositive()
                        && submit.isPositive()
                        && commitStatus.isPositive()
                        && block.isPositive(),
                "found a deadline of no time, expected more");
    }
}
