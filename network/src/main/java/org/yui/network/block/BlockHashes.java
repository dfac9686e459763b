package org.yui.network.block;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.yui.domain.Hash;

/** The hashes that chain blocks (Fabric {@code protoutil/blockutils.go}). */
public final class BlockHashes {

    private BlockHashes() {}

    /** SHA-256 over the envelopes, one after the other. */
    public static Hash data(Iterable<ByteString> envelopes) {
        MessageDigest digest = Hash.sha256();
        envelopes.forEach(e -> digest.update(e.asReadOnlyByteBuffer()));
        return Hash.ofDigest(digest.digest());
    }

    /** SHA-256 over {@link #headerBytes}. */
    public static Hash header(BlockHeader header) {
        return Hash.of(headerBytes(header));
    }

    /** DER of SEQUENCE(INTEGER number, OCTET STRING previous_hash, OCTET STRING data_hash) (ITU-T X.690). */
    public static byte[] headerBytes(BlockHeader header) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(80);
        der(content, 0x02, number(header.getNumber()));
        der(content, 0x04, header.getPreviousHash().toByteArray());
        der(content, 0x04, header.getDataHash().toByteArray());
        ByteArrayOutputStream sequence = new ByteArrayOutputStream(84);
        der(sequence, 0x30, content.toByteArray());
        return sequence.toByteArray();
    }

    private static byte[] number(long unsigned) {
        return new BigInteger(Long.toUnsignedString(unsigned)).toByteArray();
    }

    /** Hashes keep every length under 128, which is one byte in DER. */
    private static void der(ByteArrayOutputStream out, int tag, byte[] content) {
        if (content.length > 127) {
            throw new IllegalArgumentException("found " + content.length + " bytes in a block header, expected hashes");
        }
        out.write(tag);
        out.write(content.length);
        out.writeBytes(content);
    }
}
