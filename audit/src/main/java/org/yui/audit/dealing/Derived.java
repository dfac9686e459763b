package org.yui.audit.dealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yui.domain.Hash;
import org.yui.domain.StudyVersionId;

/** What a data key must give: HKDF-SHA256 (RFC 5869) with the study version as salt, one block of 32 bytes each. */
final class Derived {

    private static final String HMAC = "HmacSHA256";

    private final byte[] pseudorandom;
    private final byte[] key;

    Derived(byte[] key, StudyVersionId studyVersion) {
        this.key = key.clone();
        this.pseudorandom = mac(HexFormat.of().parseHex(studyVersion.text()), key);
    }

    /** What the study's leaf commits to. */
    Hash commitment() {
        return Hash.ofDigest(expand("yui/v1/commit"));
    }

    byte[] ownerPart(int epoch) {
        return expand("yui/v1/custody/owner", epoch);
    }

    byte[] salt(int epoch, int index) {
        return expand("yui/v1/custody/salt", epoch, index);
    }

    /** The part of one custodian: the value of the polynomial, whose first coefficient is what the custodians share, at its index. */
    byte[] custodianPart(int epoch, int index, int threshold, boolean ownerPart) {
        List<byte[]> coefficients = new ArrayList<>();
        coefficients.add(ownerPart ? Bytes.sum(key, ownerPart(epoch)) : key);
        for (int power = 1; power < threshold; power++) {
            coefficients.add(expand("yui/v1/custody/coefficient", epoch, power));
        }
        byte[] value = new byte[key.length];
        int x = 1;
        for (byte[] coefficient : coefficients) {
            value = Bytes.sum(value, Bytes.scaled(coefficient, x));
            x = Field.product(x, index);
        }
        return value;
    }

    private byte[] expand(String purpose, int... numbers) {
        byte[] text = purpose.getBytes(StandardCharsets.UTF_8);
        int zero = numbers.length == 0 ? 0 : 1;
        ByteBuffer info = ByteBuffer.allocate(text.length + zero + Integer.BYTES * numbers.length + 1);
        info.put(text).position(text.length + zero);
        for (int number : numbers) {
            info.putInt(number);
        }
        return mac(pseudorandom, info.put((byte) 1).array());
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
