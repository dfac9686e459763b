package org.yui.gateway.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yui.gateway.custodian.ReleasedLine;

/** Custodians' answers to the lines of one row, by line. */
final class RowAnswers {

    private final Map<Long, List<ReleasedLine>> releases = new HashMap<>();
    private final Map<Long, List<CustodianRefusal>> refusals = new HashMap<>();

    void add(long line, ReleasedLine answer) {
        releases.computeIfAbsent(line, l -> new ArrayList<>()).add(answer);
    }

    void add(long line, CustodianRefusal refusal) {
        refusals.computeIfAbsent(line, l -> new ArrayList<>()).add(refusal);
    }

    List<ReleasedLine> releases(long line) {
        return releases.getOrDefault(line, List.of());
    }

    List<CustodianRefusal> refusals(long line) {
        return refusals.getOrDefault(line, List.of());
    }
}
