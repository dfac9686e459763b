package org.yui.network.chaincode;

import java.io.ByteArrayOutputStream;

/** Bytes put together as ZIP and gzip want them: the low byte of a number first. */
final class LittleEndian {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The low 16 bits of each number. */
    LittleEndian two(int... values) {
        for (int value : values) {
            out.write(value);
            out.write(value >>> 8);
        }
        return this;
    }

    LittleEndian four(int... values) {
        for (int value : values) {
            two(value, value >>> 16);
        }
        return this;
    }

    LittleEndian bytes(byte[] content) {
        out.writeBytes(content);
        return this;
    }

    LittleEndian bytes(byte[] content, int from, int length) {
        out.write(content, from, length);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
