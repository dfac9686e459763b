package org.yui.audit;

import java.util.Optional;
import org.yui.audit.report.Findings;
import org.yui.audit.report.Verdict;

/** Says for people what an audit came to and how far the log is proved. */
final class Conclusion {

    private Conclusion() {}

    static String of(Verdict verdict, Findings findings, long blocks, Optional<Long> proved) {
        if (verdict == Verdict.FINDINGS) {
            return "Findings: " + findings.list().size() + ". " + end(blocks, proved, "read");
        }
        return "Clean. " + end(blocks, proved, "consistent");
    }

    private static String end(long blocks, Optional<Long> proved, String state) {
        String last = state + " up to block " + (blocks - 1);
        if (proved.isEmpty()) {
            return "The log is " + last + "; end unproved.";
        }
        return proved.get() == blocks
                ? "The log is " + last + ", which the anchor proves to be its end."
                : "The log is " + last + "; the anchor proves it up to block " + (proved.get() - 1) + ".";
    }
}
