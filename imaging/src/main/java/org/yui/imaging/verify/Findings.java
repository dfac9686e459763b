package org.yui.imaging.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yui.imaging.evidence.Count;

/** Gathers findings: the first of them as they are, all of them as counts. */
final class Findings {

    private final List<VerifyFinding> first = new ArrayList<>();
    private final Map<VerifyRule, Long> counts = new EnumMap<>(VerifyRule.class);

    void add(VerifyFinding finding) {
        counts.merge(finding.rule(), 1L, Long::sum);
        if (first.size() < VerificationReport.MOST_FINDINGS) {
            first.add(finding);
        }
    }

    List<VerifyFinding> first() {
        return first;
    }

    List<Count> counts() {
        Map<String, Long> byCode = new HashMap<>();
        counts.forEach((rule, count) -> byCode.put(rule.code(), count));
        return Count.list(byCode);
    }
}
