package org.yui.domain.period;

import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code CUT}: the boundary of a period. Every payment and release committed before it (by block, then by place in the block)
 * and not before an earlier cut belongs to this period.
 *
 * @param period from 1, without gaps
 */
public record Cut(int period, MspId operator) implements Fact {

    public Cut {
        Require.atLeast(1, period, "period");
    }

    @Override
    public String key() {
        return key(period);
    }

    public static String key(int period) {
        return "CUT/" + period;
    }
}
