package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yui.audit.transaction.Space;
import org.yui.audit.transaction.Version;
import org.yui.audit.transaction.Write;

/** What a block has changed so far: of each key the last write and where it was made, in Fabric's order of keys. */
final class Updates {

    private final SortedMap<Space, SortedMap<ByteString, Update>> spaces = new TreeMap<>();

    /** What one key came to. */
    record Update(Write write, Version version) {}

    void put(Space space, Write write, Version version) {
        spaces.computeIfAbsent(space, s -> new TreeMap<>(ByteString.unsignedLexicographicalComparator()))
                .put(write.bytes(), new Update(write, version));
    }

    SortedMap<Space, SortedMap<ByteString, Update>> spaces() {
        return spaces;
    }

    /** The changes of one space; empty if there are none. */
    SortedMap<ByteString, Update> of(Space space) {
        SortedMap<ByteString, Update> found = spaces.get(space);
        return found != null ? found : new TreeMap<>(ByteString.unsignedLexicographicalComparator());
    }

    boolean has(Space space, ByteString key) {
        SortedMap<ByteString, Update> found = spaces.get(space);
        return found != null && found.containsKey(key);
    }

    void clear() {
        spaces.clear();
    }
}
