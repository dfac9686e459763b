package org.yui.ipfs.kubo;

import java.time.Duration;
import org.yui.domain.Require;

/**
 * How long something that goes on step by step may take.
 *
 * @param stalled without any step
 * @param whole altogether
 */
public record Patience(Duration stalled, Duration whole) {

    public Patience {
        Require.that(stalled.isPositive() && whole.isPositive(), "stalled, whole: found no time, expected some");
    }
}
