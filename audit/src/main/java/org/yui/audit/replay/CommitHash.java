package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.yui.audit.transaction.Space;
import org.yui.domain.Hash;

/**
 * A block's COMMIT_HASH: SHA-256(varint(length of the filter) ‖ filter ‖ updates ‖ COMMIT_HASH before), where updates are
 * {@code txmgr.Updates{repeated KVWrite{namespace 1, collection 2, key 3, isDelete 4, value 5, version_bytes 6}}} in order of
 * namespaces, collections and keys by their bytes, the names on the first entry only (Fabric, {@code
 * core/ledger/kvledger/kv_ledger.go}, {@code txmgr/update_batch_bytes.go}). Whoever comes to the same hash by replay has proved
 * to hold the same state.
 */
final class CommitHash {

    private static final int UPDATES = 1;
    private static final int NAMESPACE = 1;
    private static final int COLLECTION = 2;
    private static final int KEY = 3;
    private static final int IS_DELETE = 4;
    private static final int VALUE = 5;
    private static final int VERSION = 6;

    private CommitHash() {}

    static ByteString of(ByteString filter, Updates updates, ByteString previous) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.writeUInt32NoTag(filter.size());
            out.writeRawBytes(filter);
            String namespace = "";
            for (var space : updates.spaces().entrySet()) {
                Space name = space.getKey();
                boolean first = true;
                for (Updates.Update each : space.getValue().values()) {
                    boolean named = first && !name.namespace().equals(namespace);
                    out.writeByteArray(
                            UPDATES, entry(named ? name.namespace() : "", first ? name.collection() : "", each));
                    first = false;
                }
                namespace = name.namespace();
            }
            out.writeRawBytes(previous);
            out.flush();
            return ByteString.copyFrom(Hash.of(bytes.toByteArray()).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private static byte[] entry(String namespace, String collection, Updates.Update update) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        if (!namespace.isEmpty()) {
            out.writeString(NAMESPACE, namespace);
        }
        if (!collection.isEmpty()) {
            out.writeString(COLLECTION, collection);
        }
        out.writeBytes(KEY, update.write().bytes());
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
