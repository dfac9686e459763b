package org.yui.network.embedded;

import java.util.Iterator;
import java.util.Optional;

/** The committed state. */
interface StateView {

    /** A key and what is under it. */
    record Item(StateKey key, VersionedValue value) {}

    Optional<VersionedValue> get(StateKey key);

    /**
     * The public keys of a namespace in the order of their UTF-8 bytes.
     *
     * @param start the first that counts; empty for the first there is
     * @param end the first that counts no more; empty for all
     */
    Iterator<Item> range(String namespace, String start, String end);
}
