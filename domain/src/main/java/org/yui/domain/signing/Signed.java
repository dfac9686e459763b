package org.yui.domain.signing;

import java.nio.charset.StandardCharsets;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;

/**
 * A statement and its signature. The body stays text, so that what was signed is what is read.
 *
 * @param signer the member that signs
 * @param purpose which of its keys
 * @param body canonical JSON of a record
 * @param signature Ed25519 over {@code yui/v1/<purpose>}, a zero byte, and the body in UTF-8
 */
public record Signed(MspId signer, KeyPurpose purpose, String body, Base64Bytes signature) implements Versioned {

    /** Whether the signature is this key's. */
    public boolean isBy(VerifyingKey key) {
        return key.verifies(signedBytes(purpose, body.getBytes(StandardCharsets.UTF_8)), signature.bytes());
    }

    /**
     * The body as a record.
     *
     * @throws org.yui.domain.json.MalformedJsonException if it is another record, or not canonical
     */
    public <T extends Record> T read(Class<T> type) {
        return Json.readCanonical(body, type);
    }

    /** SHA-256 of the body: what others name the statement by. */
    public Hash bodyHash() {
        return Hash.of(body.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] signedBytes(KeyPurpose purpose, byte[] body) {
        byte[] head = ("yui/v1/" + purpose + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
