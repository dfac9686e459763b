package org.yui.audit.transaction;

import com.google.protobuf.ByteString;

/**
 * A key that a transaction writes.
 *
 * @param bytes the key's UTF-8 bytes, or their SHA-256 in a private collection
 * @param value as it becomes; in a private collection its SHA-256
 */
public record Write(ByteString bytes, boolean delete, ByteString value) {

    /** The key of public state. */
    public String key() {
        return bytes.toStringUtf8();
    }
}
