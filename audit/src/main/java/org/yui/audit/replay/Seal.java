package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.yui.audit.block.Block;
import org.yui.domain.Hash;

/**
 * What can be said of a block in another copy than the one replayed.
 *
 * @param content SHA-256 over header, data, validation codes and COMMIT_HASH: all that peers must agree on
 * @param problems what is wrong with its orderers' signatures and its data; empty if nothing is
 */
public record Seal(Hash content, List<String> problems) {

    public Seal {
        problems = List.copyOf(problems);
    }

    /** Judges a block against the configurations of the log; a peer has its own set of orderers' signatures under BFT. */
    public static Seal of(Block block, long place, Configurations configurations) {
        List<String> problems = new ArrayList<>();
        if (!block.dataHash().equals(ByteString.copyFrom(block.hashOfData().bytes()))) {
            problems.add("found envelopes that do not hash to the header's data hash");
        }
        configurations
                .before(place)
                .ifPresent(c -> problems.addAll(BlockMetadata.problems(block, c, configurations.lastConfig(place))));
        return new Seal(content(block), problems);
    }

    static Hash content(Block block) {
        return Hash.of(
                block.headerHash().bytes(),
                block.hashOfData().bytes(),
                Hash.of(BlockMetadata.filter(block).toByteArray()).bytes(),
                Hash.of(BlockMetadata.commitHash(block).toByteArray()).bytes());
    }
}
