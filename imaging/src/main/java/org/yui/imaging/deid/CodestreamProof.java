package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.DicomInput;
import org.yui.imaging.dicom.Element;

/**
 * Whether compressed pixels carry words. Fragments are copied as they are, so a comment in the head of a JPEG, JPEG-LS or
 * JPEG 2000 codestream would go out with them: one that is not an encoder's own signature refuses the image. Other
 * codestreams have no place for words that is known here, and are not looked into.
 */
final class CodestreamProof {

    private static final int ITEM_HEADER_BYTES = 8;
    private static final int HEAD_BYTES = 1 << 16;

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_CODESTREAM = 0xFF4F;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int START_OF_TILE = 0xFF90;
    private static final int JPEG_COMMENT = 0xFFFE;
    private static final int J2K_COMMENT = 0xFF64;
    private static final int FIRST_APPLICATION = 0xFFE0;
    private static final int LAST_APPLICATION = 0xFFEF;

    /** JFIF without a thumbnail, Adobe's colour mark, SPIFF's head and its end: numbers only after their names. */
    private static final Pattern APPLICATION =
            Pattern.compile("(JFIF|LJIF)\0.{9}|Adobe.{7}|SPIFF\0.{24}|\0\0\0\1\u00FF\u00D8", Pattern.DOTALL);

    private static final Pattern SIGNATURE =
            Pattern.compile("(\0\1)?(Kakadu-v?[0-9.]{1,8}|Created by (GDCM/)?OpenJPEG version [0-9.]{1,8}|"
                    + "Creator: JasPer Version [0-9.]{1,9}|OpenJPH Ver [0-9.]{1,8})\0?");

    private CodestreamProof() {}

    /** Why the image is refused, or null where it may pass. */
    static @Nullable Refusal objection(DicomInput in, Element pixels) throws IOException {
        if (!pixels.hasUndefinedLength()) {
            return null;
        }
        long table = pixels.valueOffset() + ITEM_HEADER_BYTES;
        long first = table + itemLength(in, pixels.valueOffset());
        ByteBuffer head = read(in, first + ITEM_HEADER_BYTES, (int) Math.min(HEAD_BYTES, itemLength(in, first)))
                .order(ByteOrder.BIG_ENDIAN);
        return hasWords(head)
                ? new Refusal(
                        "codestream-comment",
                        "found a comment in the head of the compressed pixels that is no encoder's signature, expected"
                                + " none")
                : null;
    }

    /** The length in the head of an item, or 0 where the sequence ends. */
    private static long itemLength(DicomInput in, long at) throws IOException {
        return Integer.toUnsignedLong(
                read(in, at + 4, 4).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    private static ByteBuffer read(DicomInput in, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        if (length > 0) {
            in.copy(from, length, bytes::put);
        }
        return bytes.flip();
    }

    private static boolean hasWords(ByteBuffer head) {
        int start = head.remaining() < 2 ? 0 : head.getShort() & 0xFFFF;
        if (start != START_OF_IMAGE && start != START_OF_CODESTREAM) {
            return false;
        }
        while (head.remaining() >= 4) {
            int marker = head.getShort() & 0xFFFF;
            if (marker == START_OF_SCAN || marker == START_OF_TILE || marker < 0xFF00) {
                return false;
            }
            int length = head.getShort() & 0xFFFF;
            if (length < 2 || length - 2 > head.remaining()) {
                return isText(marker); // a comment that goes beyond what is looked at
            }
            byte[] content = new byte[length - 2];
            head.get(content);
            if (isText(marker) && !isKnown(marker, new String(content, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(int marker) {
        return marker == JPEG_COMMENT || marker == J2K_COMMENT || isApplication(marker);
    }

    private static boolean isApplication(int marker) {
        return marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
    }

    private static boolean isKnown(int marker, String content) {
        return (isApplication(marker) ? APPLICATION : SIGNATURE)
                .matcher(content)
                .matches();
    }
}
