package org.yui.cli;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.yui.network.block.BlockHashes;

/** What a forger with no member's key can do: change a transaction, and make the hashes of all blocks fit again. */
final class RebuiltChain {

    private final List<Stored> blocks = new ArrayList<>();

    private record Stored(long number, List<ByteString> envelopes, List<ByteString> metadata) {}

    RebuiltChain(List<byte[]> records) throws IOException {
        for (byte[] record : records) {
            CodedInputStream in = CodedInputStream.newInstance(record);
            in.readRawVarint32();
            long number = in.readUInt64();
            in.readBytes();
            in.readBytes();
            blocks.add(new Stored(number, items(in), items(in)));
        }
    }

    private static List<ByteString> items(CodedInputStream in) throws IOException {
        List<ByteString> items = new ArrayList<>();
        for (int left = in.readUInt32(); left > 0; left--) {
            items.add(in.readBytes());
        }
        return items;
    }

    int height() {
        return blocks.size();
    }

    /** The block file with nothing changed. */
    byte[] same() throws IOException {
        return chained(blocks);
    }

    /** The block file with one bit of one transaction of this block changed, and headers that chain. */
    byte[] withOneBitChanged(int number, RandomGenerator random) throws IOException {
        List<Stored> changed = new ArrayList<>(blocks);
        Stored block = blocks.get(number);
        List<ByteString> envelopes = new ArrayList<>(block.envelopes());
        int index = random.nextInt(envelopes.size());
        byte[] envelope = envelopes.get(index).toByteArray();
        envelope[random.nextInt(envelope.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        envelopes.set(index, ByteString.copyFrom(envelope));
        changed.set(number, new Stored(block.number(), envelopes, block.metadata()));
        return chained(changed);
    }

    private static byte[] chained(List<Stored> blocks) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteString previous = ByteString.EMPTY;
        for (Stored block : blocks) {
            ByteString dataHash =
                    ByteString.copyFrom(BlockHashes.data(block.envelopes()).bytes());
            BlockHeader header = BlockHeader.newBuilder()
                    .setNumber(block.number())
                    .setPreviousHash(previous)
                    .setDataHash(dataHash)
                    .build();
            byte[] bytes = bytes(header, block);
            CodedOutputStream length = CodedOutputStream.newInstance(file);
            length.writeUInt32NoTag(bytes.length);
            length.flush();
            file.writeBytes(bytes);
            previous = ByteString.copyFrom(BlockHashes.header(header).bytes());
        }
        return file.toByteArray();
    }

    private static byte[] bytes(BlockHeader header, Stored block) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeUInt64NoTag(header.getNumber());
        out.writeBytesNoTag(header.getDataHash());
        out.writeBytesNoTag(header.getPreviousHash());
        for (List<ByteString> items : List.of(block.envelopes(), block.metadata())) {
            out.writeUInt32NoTag(items.size());
            for (ByteString item : items) {
                out.writeBytesNoTag(item);
            }
        }
        out.flush();
        return bytes.toByteArray();
    }
}
