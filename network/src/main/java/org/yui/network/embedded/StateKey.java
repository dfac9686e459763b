package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * A key of the state.
 *
 * <p>In Fabric's order: by namespace, the public keys before the collections, then by key, each by its bytes. That is also the order
 * of the {@linkplain #stored stored form}.
 *
 * @param namespace the chaincode's name
 * @param collection a private collection; empty for the public state
 * @param key the key in UTF-8; in a collection its SHA-256
 */
record StateKey(ByteString namespace, ByteString collection, ByteString key) implements Comparable<StateKey> {

    /** Stands between the parts: neither a chaincode's nor a collection's name may hold it. */
    private static final ByteString SEPARATOR = ByteString.copyFrom(new byte[] {0});

    private static final ByteString AFTER_SEPARATOR = ByteString.copyFrom(new byte[] {1});

    private static final Comparator<ByteString> BYTES = ByteString.unsignedLexicographicalComparator();
    private static final Comparator<StateKey> ORDER = Comparator.comparing(StateKey::namespace, BYTES)
            .thenComparing(StateKey::collection, BYTES)
            .thenComparing(StateKey::key, BYTES);

    static StateKey of(String namespace, String key) {
        return new StateKey(utf8(namespace), ByteString.EMPTY, utf8(key));
    }

    static StateKey hashed(String namespace, String collection, ByteString keyHash) {
        return new StateKey(utf8(namespace), utf8(collection), keyHash);
    }

    private static ByteString utf8(String text) {
        return ByteString.copyFrom(text, StandardCharsets.UTF_8);
    }

    String text() {
        return key.toStringUtf8();
    }

    byte[] stored() {
        return namespace
                .concat(SEPARATOR)
                .concat(collection)
                .concat(SEPARATOR)
                .concat(key)
                .toByteArray();
    }

    /** The stored form of what follows the last key of this key's collection, or of its namespace's public state. */
    byte[] storedEnd() {
        return namespace
                .concat(SEPARATOR)
                .concat(collection)
                .concat(AFTER_SEPARATOR)
                .toByteArray();
    }

    /** A key behind the public state of this namespace. */
    StateKey afterNamespace() {
        return new StateKey(namespace, AFTER_SEPARATOR, ByteString.EMPTY);
    }

    /** Another key beside this one, from its stored form. */
    StateKey beside(byte[] stored) {
        int head = namespace.size() + collection.size() + 2;
        return new StateKey(namespace, collection, ByteString.copyFrom(stored, head, stored.length - head));
    }

    @Override
    public int compareTo(StateKey other) {
        return ORDER.compare(this, other);
    }
}
