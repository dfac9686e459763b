package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;

/**
 * Fabric's COMMIT_HASH: a chained hash of every block's validation codes and updates (Fabric {@code kvledger.addBlockCommitHash},
 * {@code txmgr/update_batch_bytes.go}).
 */
final class CommitHash {

    private static final int NAMESPACE = 1;
    private static final int COLLECTION = 2;
    private static final int KEY = 3;
    private static final int IS_DELETE = 4;
    private static final int VALUE = 5;
    private static final int VERSION = 6;

    private CommitHash() {}

    /**
     * The hash after a block.
     *
     * @param filter one validation code a transaction
     * @param writes by key, in order
     * @param previous that of the block before; none before block 1
     */
    static Hash of(byte[] filter, SortedMap<StateKey, VersionedValue> writes, @Nullable Hash previous) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.writeUInt32NoTag(filter.length);
            out.writeRawBytes(filter);
            updates(out, writes);
            out.writeRawBytes(previous == null ? new byte[0] : previous.bytes());
            out.flush();
            return Hash.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
    }

    /** {@code txmgr.Updates}. */
    private static void updates(CodedOutputStream out, SortedMap<StateKey, VersionedValue> writes) throws IOException {
        StateKey before = new StateKey(ByteString.EMPTY, ByteString.EMPTY, ByteString.EMPTY);
        for (Map.Entry<StateKey, VersionedValue> write : writes.entrySet()) {
            out.writeByteArray(1, keyValue(before, write.getKey(), write.getValue()));
            before = write.getKey();
        }
    }

    /** A namespace stands at its first entry only, a collection likewise. */
    private static byte[] keyValue(StateKey before, StateKey key, VersionedValue value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        boolean sameNamespace = key.namespace().equals(before.namespace());
        if (!sameNamespace) {
            out.writeBytes(NAMESPACE, key.namespace());
        }
        if (!key.collection().isEmpty() && !(sameNamespace && key.collection().equals(before.collection()))) {
            out.writeBytes(COLLECTION, key.collection());
        }
        out.writeBytes(KEY, key.key());
        if (value.isDelete()) {
            out.writeBool(IS_DELETE, true);
        } else {
            out.writeByteArray(VALUE, value.value());
        }
        out.writeByteArray(VERSION, version(value.version()));
        out.flush();
        return bytes.toByteArray();
    }

    private static byte[] version(Version version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        orderPreserving(bytes, version.block());
        orderPreserving(bytes, version.transaction());
        return bytes.toByteArray();
    }

    /** One byte of length, then the number big-endian without leading zeros (Fabric {@code common/ledger/util}). */
    private static void orderPreserving(ByteArrayOutputStream out, long number) {
        int bytes = (Long.SIZE - Long.numberOfLeadingZeros(number) + 7) / 8;
        out.write(bytes);
        for (int i = bytes - 1; i >= 0; i--) {
            out.write((int) (number >>> (8 * i)));
        }
    }
}
