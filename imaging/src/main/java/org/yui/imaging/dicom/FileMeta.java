package org.yui.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The head of a DICOM file that this program makes: a preamble of zeros, the prefix, and file meta information without names
 * of applications or private parts (PS3.10 section 7.1).
 *
 * @param sopClass       as in the dataset
 * @param sopInstance    as in the dataset
 * @param transferSyntax of the dataset
 */
public record FileMeta(String sopClass, String sopInstance, String transferSyntax) {

    /** Yui's own, made from a random UUID (PS3.5 section B.2). */
    public static final String IMPLEMENTATION_CLASS_UID = "2.25.131349227893214712735271087346204178551";

    public static final String IMPLEMENTATION_VERSION_NAME = "YUI_0.1";

    private static final byte[] PREFIX = {'D', 'I', 'C', 'M'};

    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream group = new ByteArrayOutputStream();
        DicomOutput elements = new DicomOutput(group, true);
        elements.element(0x00020001, Vr.OB, new byte[] {0, 1});
        elements.element(0x00020002, Vr.UI, RawText.bytes(sopClass));
        elements.element(0x00020003, Vr.UI, RawText.bytes(sopInstance));
        elements.element(Tag.TRANSFER_SYNTAX_UID, Vr.UI, RawText.bytes(transferSyntax));
        elements.element(0x00020012, Vr.UI, RawText.bytes(IMPLEMENTATION_CLASS_UID));
        elements.element(0x00020013, Vr.SH, RawText.bytes(IMPLEMENTATION_VERSION_NAME));
        out.write(new byte[128]);
        out.write(PREFIX);
        new DicomOutput(out, true).element(0x00020000, Vr.UL, littleEndian(group.size()));
        group.writeTo(out);
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
