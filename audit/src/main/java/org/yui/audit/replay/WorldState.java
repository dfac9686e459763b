package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yui.audit.transaction.Read;
import org.yui.audit.transaction.Transaction;
import org.yui.audit.transaction.Version;
import org.yui.audit.transaction.Write;

/** The version of every key, and what the block at hand has changed so far. */
final class WorldState {

    private final Map<String, Version> versions = new HashMap<>();
    private final SortedMap<ByteString, CommitHash.Update> updates =
            new TreeMap<>(ByteString.unsignedLexicographicalComparator());

    /**
     * Whether everything that a transaction read still stands: not changed earlier in this block, and of the version that it saw
     * (Fabric, {@code core/ledger/kvledger/txmgmt/validation/validator.go}).
     */
    boolean stands(Transaction transaction) {
        for (Read read : transaction.reads()) {
            @Nullable Version now = versions.get(read.key());
            if (updates.containsKey(ByteString.copyFromUtf8(read.key())) || !Objects.equals(now, read.version())) {
                return false;
            }
        }
        return true;
    }

    void apply(Transaction transaction, Version version) {
        for (Write write : transaction.writes()) {
            updates.put(ByteString.copyFromUtf8(write.key()), new CommitHash.Update(write, version));
        }
    }

    /** Makes the block's changes the state, and gives its COMMIT_HASH. */
    ByteString commit(ByteString filter, String namespace, ByteString previous) {
        ByteString hash = CommitHash.of(filter, namespace, updates, previous);
        for (CommitHash.Update update : updates.values()) {
            if (update.write().delete()) {
                versions.remove(update.write().key());
            } else {
                versions.put(update.write().key(), update.version());
            }
        }
        updates.clear();
        return hash;
    }
}
