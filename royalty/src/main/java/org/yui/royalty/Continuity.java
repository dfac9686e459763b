package org.yui.royalty;

import java.util.List;
import java.util.stream.Collectors;
import org.yui.domain.MinorUnits;
import org.yui.domain.period.Close;
import org.yui.domain.period.SchemeClose;

/** Whether a period opens where the one before was closed. */
final class Continuity {

    private Continuity() {}

    /** Both sides say the same of every scheme that had revenue: what the ledger gives now, and what was stated then. */
    static void expect(Close before, List<SchemeClose> now) {
        var opened = now.stream()
                .filter(s -> !s.openingRevenue().equals(MinorUnits.ZERO))
                .collect(Collectors.toMap(SchemeClose::scheme, SchemeClose::openingRevenue));
        var closed = before.schemes().stream()
                .filter(s -> !s.closingRevenue().equals(MinorUnits.ZERO))
                .collect(Collectors.toMap(SchemeClose::scheme, SchemeClose::closingRevenue));
        if (!opened.equals(closed)) {
            throw new UnexpectedFactException("found a close of period " + before.period() + " in " + before.currency()
                    + " that does not follow from the ledger's facts before its cut, expected the revenues to agree");
        }
    }
}
