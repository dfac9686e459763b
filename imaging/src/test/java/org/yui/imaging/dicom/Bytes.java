package org.yui.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds DICOM bytes element by element, right or wrong; shares no code with what it tests. */
public final class Bytes {

    public static final String EXPLICIT = "1.2.840.10008.1.2.1";
    public static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
    public static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    public static final String JPEG = "1.2.840.10008.1.2.4.70";
    public static final String IMPLICIT = "1.2.840.10008.1.2";

    private static final String LONG_FORM = "OB OD OF OL OV OW SQ SV UC UN UR UT UV";
    private static final String TEXT = "AE AS CS DA DS DT IS LO LT PN SH ST TM UC UR UT";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean explicit;
    private final boolean big;

    private Bytes(boolean explicit, boolean big) {
        this.explicit = explicit;
        this.big = big;
    }

    public static Bytes explicit() {
        return new Bytes(true, false);
    }

    public static Bytes implicit() {
        return new Bytes(false, false);
    }

    public static Bytes bigEndian() {
        return new Bytes(true, true);
    }

    public Bytes text(int tag, String vr, String value) {
        return value(tag, vr, value.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Bytes us(int tag, int... values) {
        ByteBuffer buffer =
                ByteBuffer.allocate(2 * values.length).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return value(tag, "US", buffer.array());
    }

    public Bytes value(int tag, String vr, byte[] value) {
        boolean odd = value.length % 2 != 0;
        head(tag, vr, value.length + (odd ? 1 : 0)).raw(value);
        return odd ? raw((byte) (TEXT.contains(vr) ? ' ' : 0)) : this;
    }

    /** The head of an element, whatever follows. */
    public Bytes head(int tag, String vr, long length) {
        number(tag >>> 16, 2).number(tag & 0xFFFF, 2);
        if (explicit) {
            raw(vr.getBytes(StandardCharsets.ISO_8859_1));
            if (!LONG_FORM.contains(vr)) {
                return number(length, 2);
            }
            number(0, 2);
        }
        return number(length, 4);
    }

    /** A sequence, everything of stated length. */
    public Bytes sequence(int tag, Bytes... items) {
        Bytes all = new Bytes(explicit, big);
        for (Bytes item : items) {
            all.delimiter(0xFFFEE000, item.array().length).raw(item.array());
        }
        return head(tag, "SQ", all.array().length).raw(all.array());
    }

    /** A sequence, everything ended by delimiters. */
    public Bytes openSequence(int tag, Bytes... items) {
        head(tag, "SQ", 0xFFFFFFFFL);
        for (Bytes item : items) {
            delimiter(0xFFFEE000, 0xFFFFFFFFL).raw(item.array()).delimiter(0xFFFEE00D, 0);
        }
        return delimiter(0xFFFEE0DD, 0);
    }

    public Bytes delimiter(int tag, long length) {
        return number(tag >>> 16, 2).number(tag & 0xFFFF, 2).number(length, 4);
    }

    public Bytes number(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> (8 * (big ? bytes - 1 - i : i))));
        }
        return this;
    }

    public Bytes raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public Bytes add(Bytes more) {
        return raw(more.array());
    }

    public byte[] array() {
        return out.toByteArray();
    }

    /** These bytes as the dataset of a file of this transfer syntax. */
    public byte[] file(String transferSyntax) {
        return file(new byte[128], explicit().text(0x00020010, "UI", nulPadded(transferSyntax)));
    }

    /** These bytes as the dataset of a file with this preamble and group 0002. */
    public byte[] file(byte[] preamble, Bytes meta) {
        return explicit()
                .raw(preamble)
                .raw("DICM".getBytes(StandardCharsets.US_ASCII))
                .add(meta)
                .add(this)
                .array();
    }

    public static String nulPadded(String uid) {
        return uid.length() % 2 == 0 ? uid : uid + '\0';
    }

    public static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(Files.createDirectories(folder).resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
