package org.yui.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yui.audit.copy.BlockCopy;
import org.yui.audit.evidence.EvidenceFolder;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;

/**
 * The log that is replayed, and the copies that are compared with it.
 *
 * @param log the evidence's own, else the first copy
 */
record Logs(BlockCopy log, List<BlockCopy> others) {

    /** @param peers what organisations' peers keep, by MSP id */
    static Logs of(EvidenceFolder folder, Map<String, Path> peers, Findings findings) throws UnusableEvidenceException {
        List<BlockCopy> all = new ArrayList<>();
        folder.log().ifPresent(all::add);
        String channel = all.isEmpty() ? "" : all.getFirst().channel();
        for (Map.Entry<String, Path> peer : peers.entrySet()) {
            try {
                all.add(BlockCopy.of(peer.getKey(), peer.getValue(), channel));
            } catch (IOException e) {
                throw new UnusableEvidenceException("blocks of " + peer.getKey() + ": " + e.getMessage(), e);
            }
        }
        all.addAll(folder.copies());
        if (all.isEmpty()) {
            findings.add(FindingClass.COMPLETENESS, "ledgersData", "found no block files, expected the log");
            return new Logs(new BlockCopy(BlockCopy.EVIDENCE, Path.of(""), List.of()), List.of());
        }
        BlockCopy log = all.removeFirst();
        for (BlockCopy each : all) {
            if (!each.channel().equals(log.channel())) {
                findings.add(
                        FindingClass.EXISTENCE,
                        "copy of " + each.holder(),
                        "found the channel " + each.channel() + ", expected " + log.channel());
            }
        }
        return new Logs(
                log, all.stream().filter(c -> c.channel().equals(log.channel())).toList());
    }
}
