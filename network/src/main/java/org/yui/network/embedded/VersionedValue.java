package org.yui.network.embedded;

import java.nio.ByteBuffer;

/** A value in the state and its version. */
final class VersionedValue {

    private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;

    private final byte[] value;
    private final Version version;

    VersionedValue(byte[] value, Version version) {
        this.value = value.clone();
        this.version = version;
    }

    byte[] value() {
        return value.clone();
    }

    /** An empty value is no value. */
    boolean isDelete() {
        return value.length == 0;
    }

    Version version() {
        return version;
    }

    byte[] stored() {
        return ByteBuffer.allocate(HEAD_BYTES + value.length)
                .putLong(version.block())
                .putInt(version.transaction())
                .put(value)
                .array();
    }

    static VersionedValue ofStored(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        Version version = new Version(in.getLong(), in.getInt());
        byte[] value = new byte[in.remaining()];
        in.get(value);
        return new VersionedValue(value, version);
    }
}
