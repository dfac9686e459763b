package org.yui.audit.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.audit.replay.Configurations;
import org.yui.audit.replay.Log;
import org.yui.audit.replay.Seal;
import org.yui.audit.report.ComparedCopy;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;

/**
 * Compares copies with the log block by block. A shorter copy is no finding, since a peer may lag, but the report says how far it
 * goes; a different one is, with the first block that differs and whose copies agree on it.
 */
public final class CopyComparison {

    private final Log log;
    private final Configurations configurations;
    private final Findings findings;
    private final List<CopyReading> readings = new ArrayList<>();

    public CopyComparison(Log log, Configurations configurations, Findings findings) {
        this.log = log;
        this.configurations = configurations;
        this.findings = findings;
    }

    /** @throws IOException if a copy cannot be read */
    public List<ComparedCopy> compare(List<BlockCopy> copies) throws IOException {
        for (BlockCopy each : copies) {
            readings.add(CopyReading.read(
                    each,
                    (place, block) -> Seal.of(block, place, configurations),
                    findings.within("copy of " + each.holder())));
        }
        List<ComparedCopy> compared = new ArrayList<>();
        for (CopyReading each : readings) {
            long same = same(each);
            if (same < Math.min(each.height(), log.height())) {
                findings.add(
                        FindingClass.INTEGRITY,
                        "copy of " + each.holder() + " block " + same,
                        "found another block than in the log, which " + agreeing(same, log.content(same))
                                + "; this one " + agreeing(same, each.content(same)));
            }
            compared.add(new ComparedCopy(each.holder(), each.height(), same));
        }
        return compared;
    }

    private long same(CopyReading copy) {
        long number = 0;
        while (number < Math.min(copy.height(), log.height())
                && copy.content(number).equals(log.content(number))) {
            number++;
        }
        return number;
    }

    private String agreeing(long number, Optional<?> content) {
        List<String> holders = readings.stream()
                .filter(r -> r.content(number).equals(content))
                .map(CopyReading::holder)
                .toList();
        return holders.isEmpty() ? "nobody else has" : String.join(", ", holders) + " have";
    }
}
