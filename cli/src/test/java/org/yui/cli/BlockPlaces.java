package org.yui.cli;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The places of a block file, down to single fields: lengths, headers, envelopes, metadata. */
final class BlockPlaces {

    private final byte[] file;
    private final CodedInputStream in;
    private final List<ProtobufFields.Place> places = new ArrayList<>();

    private BlockPlaces(byte[] file) {
        this.file = file;
        this.in = CodedInputStream.newInstance(file);
    }

    /** As Fabric stores blocks ({@code common/ledger/blkstorage/block_serialization.go}). */
    static List<ProtobufFields.Place> of(byte[] file) throws IOException {
        BlockPlaces reader = new BlockPlaces(file);
        while (!reader.in.isAtEnd()) {
            reader.block();
        }
        return reader.places;
    }

    private void block() throws IOException {
        varint("record length");
        varint("number");
        bytes("data hash");
        bytes("previous hash");
        for (long left = varint("number of envelopes"); left > 0; left--) {
            bytes("envelope");
        }
        long entries = varint("number of metadata entries");
        for (long entry = 0; entry < entries; entry++) {
            bytes("metadata " + entry);
        }
    }

    private long varint(String path) throws IOException {
        int from = in.getTotalBytesRead();
        long value = in.readUInt64();
        places.add(new ProtobufFields.Place(path, from, in.getTotalBytesRead()));
        return value;
    }

    private void bytes(String path) throws IOException {
        int length = Math.toIntExact(varint(path + " length"));
        int from = in.getTotalBytesRead();
        in.skipRawBytes(length);
        if (length > 0) {
            places.addAll(ProtobufFields.within(file, path, from, from + length));
        }
    }
}
