package org.yui.royalty;

import org.yui.domain.MinorUnits;

/**
 * What came in from one source.
 *
 * @param lines studies used; 0 for an access fee
 * @param revenue before sharing
 */
record Income(long lines, MinorUnits revenue) {

    Income plus(Income other) {
        return new Income(Math.addExact(lines, other.lines), revenue.plus(other.revenue));
    }
}
