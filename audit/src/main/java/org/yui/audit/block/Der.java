package org.yui.audit.block;

import com.google.protobuf.ByteString;
import java.math.BigInteger;

/**
 * The little of DER (ITU-T X.690) that a block's header needs: {@code SEQUENCE(INTEGER number, OCTET STRING previous_hash, OCTET
 * STRING data_hash)}.
 */
final class Der {

    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;

    private Der() {}

    static ByteString header(long number, ByteString previousHash, ByteString dataHash) {
        ByteString unsigned = ByteString.copyFrom(new BigInteger(Long.toUnsignedString(number)).toByteArray());
        return element(
                SEQUENCE,
                element(INTEGER, unsigned)
                        .concat(element(OCTET_STRING, previousHash))
                        .concat(element(OCTET_STRING, dataHash)));
    }

    private static ByteString element(int tag, ByteString content) {
        return ByteString.copyFrom(new byte[] {(byte) tag})
                .concat(length(content.size()))
                .concat(content);
    }

    private static ByteString length(int length) {
        if (length < 0x80) {
            return ByteString.copyFrom(new byte[] {(byte) length});
        }
        byte[] bytes = BigInteger.valueOf(length).toByteArray();
        ByteString magnitude =
                ByteString.copyFrom(bytes, bytes[0] == 0 ? 1 : 0, bytes.length - (bytes[0] == 0 ? 1 : 0));
        return ByteString.copyFrom(new byte[] {(byte) (0x80 | magnitude.size())})
                .concat(magnitude);
    }
}
