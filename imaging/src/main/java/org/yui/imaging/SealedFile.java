package org.yui.imaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.yui.domain.Hash;
import org.yui.imaging.deid.KeyedHash;
import org.yui.imaging.dicom.DicomInput;

/**
 * A file under AES-256-GCM in segments, each with its number and whether it is the last as its nonce, so that none can be
 * dropped, repeated or moved. The key is made from the keyed hash of the content, so that no two contents share one and the
 * same content always seals to the same bytes.
 *
 * <p>Layout: the 8 bytes {@code YUIQUAR1}, the content's keyed hash (32), then segments of up to 1 MiB, each with a tag of 16.
 */
final class SealedFile {

    private static final byte[] MAGIC = "YUIQUAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final int TAG_BYTES = 16;
    private static final int HEADER_BYTES = MAGIC.length + Hash.BYTES;

    private final SecretKeySpec key;
    private final byte[] header;

    SealedFile(KeyedHash quarantine, Hash content) {
        key = new SecretKeySpec(quarantine.of("file", content.bytes()), "AES");
        header = ByteBuffer.allocate(HEADER_BYTES)
                .put(MAGIC)
                .put(content.bytes())
                .array();
    }

    void seal(DicomInput in, OutputStream out) throws IOException {
        out.write(header);
        run(Cipher.ENCRYPT_MODE, in, 0, SEGMENT_BYTES, out);
    }

    /** Opens what {@link #seal} made; nothing that was changed comes out of its segment. */
    static void open(KeyedHash quarantine, DicomInput in, OutputStream out) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEADER_BYTES);
        if (in.size() < HEADER_BYTES + TAG_BYTES) {
            throw new IOException("found a quarantined file of " + in.size() + " bytes, expected a whole one");
        }
        in.copy(0, HEADER_BYTES, head::put);
        byte[] content = new byte[Hash.BYTES];
        head.position(MAGIC.length).get(content);
        new SealedFile(quarantine, Hash.ofDigest(content))
                .run(Cipher.DECRYPT_MODE, in, HEADER_BYTES, SEGMENT_BYTES + TAG_BYTES, out);
    }

    private void run(int mode, DicomInput in, long from, int step, OutputStream out) throws IOException {
        long place = from;
        int number = 0;
        do {
            int length = (int) Math.min(step, in.size() - place);
            boolean last = place + length == in.size();
            out.write(segment(mode, number++, last, in, place, length));
            place += length;
        } while (place < in.size());
    }

    private byte[] segment(int mode, int number, boolean last, DicomInput in, long place, int length)
            throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce =
                    ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number).array();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
            cipher.updateAAD(header);
            ByteBuffer bytes = ByteBuffer.allocate(Math.max(1, length));
            if (length > 0) {
                in.copy(place, length, bytes::put);
            }
            return cipher.doFinal(bytes.array(), 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "found a quarantined file that was changed or belongs to another, expected its own", e);
        }
    }
}
