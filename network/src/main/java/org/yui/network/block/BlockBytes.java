package org.yui.network.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;

/** A block as bytes in a block file (Fabric {@code common/ledger/blkstorage/block_serialization.go}). */
final class BlockBytes {

    private BlockBytes() {}

    static byte[] write(Block block) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(block.getSerializedSize() + 64);
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            out.writeUInt64NoTag(block.getHeader().getNumber());
            out.writeBytesNoTag(block.getHeader().getDataHash());
            out.writeBytesNoTag(block.getHeader().getPreviousHash());
            write(out, block.getData().getDataList());
            write(out, block.getMetadata().getMetadataList());
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(CodedOutputStream out, List<ByteString> items) throws IOException {
        out.writeUInt32NoTag(items.size());
        for (ByteString item : items) {
            out.writeBytesNoTag(item);
        }
    }

    /** Reads one block from the front. */
    static Block read(CodedInputStream in) throws IOException {
        BlockHeader.Builder header = BlockHeader.newBuilder()
                .setNumber(in.readUInt64())
                .setDataHash(in.readBytes())
                .setPreviousHash(in.readBytes());
        BlockData.Builder data = BlockData.newBuilder();
        for (int left = in.readUInt32(); left != 0; left--) {
            data.addData(in.readBytes());
        }
        BlockMetadata.Builder metadata = BlockMetadata.newBuilder();
        for (int left = in.readUInt32(); left != 0; left--) {
            metadata.addMetadata(in.readBytes());
        }
        return Block.newBuilder()
                .setHeader(header)
                .setData(data)
                .setMetadata(metadata)
                .build();
    }
}
