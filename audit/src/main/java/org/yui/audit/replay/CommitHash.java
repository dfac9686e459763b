package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import org.yui.audit.transaction.Version;
import org.yui.audit.transaction.Write;
import org.yui.domain.Hash;

/**
 * A block's COMMIT_HASH: SHA-256(varint(length of the filter) ‖ filter ‖ updates ‖ COMMIT_HASH before), where updates are
 * {@code txmgr.Updates{repeated KVWrite{namespace 1, key 3, isDelete 4, value 5, version_bytes 6}}} in order of the keys' bytes, the
 * namespace on the first entry only (Fabric, {@code core/ledger/kvledger/kv_ledger.go}). Whoever comes to the same
 * hash by replay has proved to hold the same state.
 */
final class CommitHash {

    private static final int UPDATES = 1;
    private static final int NAMESPACE = 1;
    private static final int KEY = 3;
    private static final int IS_DELETE = 4;
    private static final int VALUE = 5;
    private static final int VERSION = 6;

    private CommitHash() {}

    /** What one key came to in a block. */
    record Update(Write write, Version version) {}

    static ByteString of(
            ByteString filter, String namespace, SortedMap<ByteString, Update> updates, ByteString previous) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.writeUInt32NoTag(filter.size());
            out.writeRawBytes(filter);
            boolean first = true;
            for (var each : updates.entrySet()) {
                out.writeByteArray(UPDATES, entry(first ? namespace : "", each.getKey(), each.getValue()));
                first = false;
            }
            out.writeRawBytes(previous);
            out.flush();
            return ByteString.copyFrom(Hash.of(bytes.toByteArray()).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private static byte[] entry(String namespace, ByteString key, Update update) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        if (!namespace.isEmpty()) {
            out.writeString(NAMESPACE, namespace);
        }
        out.writeBytes(KEY, key);
        if (update.write().delete()) {
            out.writeBool(IS_DELETE, true);
        } else {
            out.writeBytes(VALUE, update.write().value());
        }
        ByteArrayOutputStream version = new ByteArrayOutputStream();
        orderPreserving(version, update.version().block());
        orderPreserving(version, update.version().place());
        out.writeByteArray(VERSION, version.toByteArray());
        out.flush();
        return bytes.toByteArray();
    }

    /** One length byte, then the big-endian bytes without leading zeros; zero is the length byte alone. */
    private static void orderPreserving(ByteArrayOutputStream out, long number) {
        int length = (Long.SIZE - Long.numberOfLeadingZeros(number) + 7) / 8;
        out.write(length);
        for (int i = length - 1; i >= 0; i--) {
            out.write((int) (number >>> (8 * i)));
        }
    }
}
