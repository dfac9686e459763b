package org.yui.audit.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yui.audit.block.Block;
import org.yui.audit.block.BlockFiles;
import org.yui.audit.replay.Seal;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.domain.Hash;

/** Reads one copy: what its blocks hold, and whether their own orderers' signatures hold. */
final class CopyReading {

    /** Blocks judged at a time, on all processors. */
    private static final int AT_ONCE = 256;

    private final BlockCopy copy;
    private final Seals seals;
    private final Findings findings;
    private final List<Hash> contents = new ArrayList<>();
    private final List<Block> waiting = new ArrayList<>();

    private CopyReading(BlockCopy copy, Seals seals, Findings findings) {
        this.copy = copy;
        this.seals = seals;
        this.findings = findings;
    }

    /** What makes a block's seal, by the block's place. */
    interface Seals {
        Seal seal(long place, Block block);
    }

    static CopyReading read(BlockCopy copy, Seals seals, Findings findings) throws IOException {
        CopyReading reading = new CopyReading(copy, seals, findings);
        new BlockFiles(copy.folder(), findings).forEach(copy.files(), reading::take);
        reading.judge();
        return reading;
    }

    String holder() {
        return copy.holder();
    }

    long height() {
        return contents.size();
    }

    /** What a block holds, but for its orderers' signatures; empty if the copy does not go so far. */
    Optional<Hash> content(long number) {
        return number < contents.size() ? Optional.of(contents.get((int) number)) : Optional.empty();
    }

    private void take(Block block) {
        waiting.add(block);
        if (waiting.size() == AT_ONCE) {
            judge();
        }
    }

    private void judge() {
        long first = contents.size();
        List<Block> blocks = List.copyOf(waiting);
        List<Seal> judged = IntStream.range(0, blocks.size())
                .parallel()
                .mapToObj(i -> seals.seal(first + i, blocks.get(i)))
                .toList();
        for (int i = 0; i < judged.size(); i++) {
            String where = "block " + (first + i);
            judged.get(i).problems().forEach(p -> findings.add(FindingClass.INTEGRITY, where, p));
            contents.add(judged.get(i).content());
        }
        waiting.clear();
    }
}
