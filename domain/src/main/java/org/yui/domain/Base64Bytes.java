package org.yui.domain;

import java.util.Base64;
import org.yui.domain.json.TextValue;

/**
 * Bytes that travel as text: padded Base64 (RFC 4648, section 4).
 *
 * @param text the canonical Base64 form
 */
public record Base64Bytes(String text) implements TextValue {

    public Base64Bytes {
        String canonical;
        try {
            canonical = Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(
                    "found " + text.length() + " characters that are not Base64, expected RFC 4648 section 4", e);
        }
        if (!canonical.equals(text)) {
            throw new InvalidValueException("found Base64 with stray trailing bits, expected its canonical form");
        }
    }

    public static Base64Bytes parse(String text) {
        return new Base64Bytes(text);
    }

    public static Base64Bytes of(byte[] bytes) {
        return new Base64Bytes(Base64.getEncoder().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(text);
    }
}
