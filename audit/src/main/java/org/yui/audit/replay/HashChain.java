package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import org.jspecify.annotations.Nullable;
import org.yui.audit.block.Block;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.domain.Hash;

/** Checks that each block follows on the one before it and holds the envelopes that its header names. */
final class HashChain {

    private final Findings findings;
    private final Log log = new Log();
    private @Nullable Hash previous;

    HashChain(Findings findings) {
        this.findings = findings;
    }

    Log log() {
        return log;
    }

    /** Takes the next block of the files, whatever number its header has. */
    void take(Block block) {
        String where = where(block);
        if (block.number() != log.height()) {
            findings.add(FindingClass.COMPLETENESS, where, "found this number, expected block " + log.height());
        }
        ByteString expected = previous == null ? ByteString.EMPTY : bytes(previous);
        if (!block.previousHash().equals(expected)) {
            findings.add(
                    FindingClass.INTEGRITY, where, "found another previous hash, expected that of the block before");
        }
        if (!block.dataHash().equals(bytes(block.hashOfData()))) {
            findings.add(FindingClass.INTEGRITY, where, "found envelopes that do not hash to the header's data hash");
        }
        if (block.envelopes().isEmpty()) {
            findings.add(FindingClass.INTEGRITY, where, "found a block without envelopes, expected at least one");
        }
        previous = block.headerHash();
        log.add(previous, Seal.content(block));
    }

    static String where(Block block) {
        return "block " + Long.toUnsignedString(block.number());
    }

    private static ByteString bytes(Hash hash) {
        return ByteString.copyFrom(hash.bytes());
    }
}
