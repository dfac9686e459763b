package org.yui.testkit.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts preamble, prefix and file meta information before an encoded data set (PS3.10 section 7.1). */
public final class PartTen {

    private static final int PREAMBLE_BYTES = 128;

    private PartTen() {}

    /**
     * A whole file.
     *
     * @param preamble at most 128 bytes; zeros follow up to 128
     * @param meta group 0002 without its length and version, which are added
     */
    public static byte[] file(byte[] preamble, DataSet meta, byte[] encodedDataSet) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ByteBuffer.allocate(PREAMBLE_BYTES).put(preamble).array());
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(meta(meta));
        file.writeBytes(encodedDataSet);
        return file.toByteArray();
    }

    private static byte[] meta(DataSet meta) {
        DataSet group = meta.copy().octets(0x00020001, Vr.OB, new byte[] {0, 1});
        byte[] rest = DataSetEncoder.encode(group, Syntax.EXPLICIT_LITTLE_ENDIAN, CharacterSet.LATIN_1);
        byte[] length = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(rest.length)
                .array();
        byte[] head = DataSetEncoder.encode(
                new DataSet().octets(0x00020000, Vr.UL, length), Syntax.EXPLICIT_LITTLE_ENDIAN, CharacterSet.LATIN_1);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head);
        whole.writeBytes(rest);
        return whole.toByteArray();
    }
}
