package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yui.audit.lifecycle.Definitions;
import org.yui.audit.transaction.KeySet;
import org.yui.audit.transaction.Space;
import org.yui.audit.transaction.Transaction;
import org.yui.audit.transaction.Version;
import org.yui.audit.transaction.Write;

/** The version of every key, the values under {@code _lifecycle}, and what the block at hand has changed so far. */
final class WorldState {

    private final Map<Space, NavigableMap<ByteString, Version>> versions = new HashMap<>();
    private final Map<Space, Map<ByteString, ByteString>> lifecycle = new HashMap<>();
    private final Updates updates = new Updates();

    @Nullable
    Version version(Space space, ByteString key) {
        return keys(space).get(key);
    }

    /** All keys of a space in order, as they stood before the block at hand. */
    NavigableMap<ByteString, Version> keys(Space space) {
        return versions.computeIfAbsent(space, s -> new TreeMap<>(ByteString.unsignedLexicographicalComparator()));
    }

    /** A value under {@code _lifecycle}, or its hash in a collection, as it stood before the block at hand. */
    Optional<ByteString> lifecycle(Space space, ByteString key) {
        return Optional.ofNullable(lifecycle.getOrDefault(space, Map.of()).get(key));
    }

    Updates updates() {
        return updates;
    }

    void apply(Transaction transaction, Version version) {
        for (KeySet set : transaction.sets()) {
            set.writes().forEach(w -> updates.put(set.space(), w, version));
        }
    }

    /** Makes the block's changes the state, and gives its COMMIT_HASH. */
    ByteString commit(ByteString filter, ByteString previous) {
        ByteString hash = CommitHash.of(filter, updates, previous);
        updates.spaces().forEach((space, changes) -> changes.values().forEach(u -> commit(space, u)));
        updates.clear();
        return hash;
    }

    private void commit(Space space, Updates.Update update) {
        Write write = update.write();
        if (write.delete()) {
            keys(space).remove(write.bytes());
        } else {
            keys(space).put(write.bytes(), update.version());
        }
        if (space.namespace().equals(Definitions.LIFECYCLE)) {
            Map<ByteString, ByteString> values = lifecycle.computeIfAbsent(space, s -> new HashMap<>());
            if (write.delete()) {
                values.remove(write.bytes());
            } else {
                values.put(write.bytes(), write.value());
            }
        }
    }
}
