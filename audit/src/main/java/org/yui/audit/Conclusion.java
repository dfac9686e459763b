package org.yui.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yui.audit.copy.BlockCopy;
import org.yui.audit.report.ComparedCopy;
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

    /** Whose log was replayed, whose copies were compared with it, and how far each goes; empty if there were none. */
    static String of(BlockCopy log, List<ComparedCopy> copies) {
        String replayed = log.holder().equals(BlockCopy.EVIDENCE) ? "" : " Replayed the log of " + log.holder() + ".";
        return copies.isEmpty()
                ? replayed
                : copies.stream()
                        .map(c -> c.holder() + " to block " + (c.blocks() - 1) + same(c))
                        .collect(Collectors.joining(", ", replayed + " Compared with the copies of ", "."));
    }

    private static String same(ComparedCopy copy) {
        if (copy.same() == copy.blocks()) {
            return "";
        }
        return copy.same() == 0 ? " (none of it the same)" : " (the same to block " + (copy.same() - 1) + ")";
    }
}
