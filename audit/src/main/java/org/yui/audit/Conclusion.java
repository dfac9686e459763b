package org.yui.audit;

import java.util.Optional;
import org.yui.audit.report.Findings;

/** Says for people what an audit came to and how far the log is proved. */
final class Conclusion {

    private Conclusion() {}

    /**
     * @param consistent how many blocks, from the first, nothing was found in
     * @param blocks how many there are
     * @param proved how many of them an anchor proves
     */
    static String of(Findings findings, long consistent, long blocks, Optional<Long> proved) {
        String verdict = findings.isEmpty() ? "Clean. " : "Findings: " + findings.count() + ". ";
        String state = consistent == 0
                ? "The log is not consistent from block 0 on; "
                : "The log is consistent up to block " + (consistent - 1) + "; ";
        return verdict + state + end(blocks, proved);
    }

    private static String end(long blocks, Optional<Long> proved) {
        if (proved.isEmpty()) {
            return "end unproved.";
        }
        return proved.get() == blocks
                ? "the anchor proves its end."
                : "the anchor proves it up to block " + (proved.get() - 1) + ", its end is unproved.";
    }
}
