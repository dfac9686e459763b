package org.yui.network.fabric;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.yui.network.block.BlockHashes;

/** Blocks that follow one another. */
final class Chains {

    private Chains() {}

    static List<Block> of(int length) {
        return of(length, "");
    }

    /** @param mark makes it another chain */
    static List<Block> of(int length, String mark) {
        List<Block> blocks = new ArrayList<>();
        ByteString previous = ByteString.EMPTY;
        for (int i = 0; i < length; i++) {
            List<ByteString> data = List.of(ByteString.copyFromUtf8("transaction " + i + mark));
            BlockHeader header = BlockHeader.newBuilder()
                    .setNumber(i)
                    .setPreviousHash(previous)
                    .setDataHash(ByteString.copyFrom(BlockHashes.data(data).bytes()))
                    .build();
            blocks.add(Block.newBuilder()
                    .setHeader(header)
                    .setData(BlockData.newBuilder().addAllData(data))
                    .setMetadata(BlockMetadata.newBuilder().addMetadata(ByteString.EMPTY))
                    .build());
            previous = ByteString.copyFrom(BlockHashes.header(header).bytes());
        }
        return blocks;
    }
}
