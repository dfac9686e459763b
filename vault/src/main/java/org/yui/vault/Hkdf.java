package org.yui.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.yui.domain.StudyVersionId;

/** HKDF-SHA256 (RFC 5869) of a data key, with its study version as salt. */
final class Hkdf {

    private Hkdf() {}

    /**
     * Derives 32 bytes.
     *
     * @param purpose what they are for
     * @param numbers what they are for more precisely; the info is the purpose, then a zero byte and four big-endian
     *     bytes a number if there are any
     */
    static byte[] derive(SecretBytes key, StudyVersionId studyVersion, String purpose, int... numbers) {
        byte[] secret = key.copy();
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(HexFormat.of().parseHex(studyVersion.text()))
                            .thenExpand(info(purpose, numbers), SecretBytes.LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] info(String purpose, int... numbers) {
        byte[] text = purpose.getBytes(StandardCharsets.UTF_8);
        if (numbers.length == 0) {
            return text;
        }
        ByteBuffer info = ByteBuffer.allocate(text.length + 1 + Integer.BYTES * numbers.length);
        info.put(text).put((byte) 0);
        for (int number : numbers) {
            info.putInt(number);
        }
        return info.array();
    }
}
