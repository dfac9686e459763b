package org.yui.audit.block;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.yui.audit.wire.MalformedBytesException;

/**
 * Takes one block record apart: varint number, data_hash, previous_hash, count and envelopes, count and metadata (Fabric,
 * {@code common/ledger/blkstorage/block_serialization.go}). Every byte must be used, and every varint be its shortest form, so
 * that a block has one record.
 */
final class BlockReader {

    private static final int VARINT_BYTES = 10;

    private final ByteString record;
    private int at;

    private BlockReader(ByteString record) {
        this.record = record;
    }

    static Block read(ByteString record) throws MalformedBytesException {
        BlockReader reader = new BlockReader(record);
        long number = reader.varint();
        ByteString dataHash = reader.bytes();
        ByteString previousHash = reader.bytes();
        List<ByteString> envelopes = reader.list();
        List<ByteString> metadata = reader.list();
        if (reader.at != record.size()) {
            throw new MalformedBytesException(
                    "found " + (record.size() - reader.at) + " bytes behind the block's end, expected none");
        }
        return new Block(number, dataHash, previousHash, envelopes, metadata);
    }

    private List<ByteString> list() throws MalformedBytesException {
        long count = varint();
        if (count < 0 || count > record.size() - at) {
            throw new MalformedBytesException("found a count beyond the record's end, expected one within it");
        }
        List<ByteString> list = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            list.add(bytes());
        }
        return list;
    }

    private ByteString bytes() throws MalformedBytesException {
        long length = varint();
        if (length < 0 || length > record.size() - at) {
            throw new MalformedBytesException("found a length beyond the record's end, expected one within it");
        }
        ByteString bytes = record.substring(at, at + (int) length);
        at += (int) length;
        return bytes;
    }

    private long varint() throws MalformedBytesException {
        long value = 0;
        for (int i = 0; i < VARINT_BYTES; i++) {
            if (at == record.size()) {
                throw new MalformedBytesException("found the record's end within a varint, expected its last byte");
            }
            byte b = record.byteAt(at++);
            value |= (b & 0x7fL) << (7 * i);
            if (b >= 0) {
                return checkShortest(value, b, i);
            }
        }
        throw new MalformedBytesException("found a varint longer than 10 bytes, expected at most 10");
    }

    static long checkShortest(long value, byte last, int index) throws MalformedBytesException {
        boolean padded = last == 0 && index > 0;
        boolean beyond = index == VARINT_BYTES - 1 && last > 1;
        if (padded || beyond) {
            throw new MalformedBytesException("found a varint that is not its shortest form, expected that");
        }
        return value;
    }
}
