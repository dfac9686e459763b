package org.yui.testkit.dicom;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Encodes data sets (PS3.5 section 7). */
public final class DataSetEncoder {

    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int UNDEFINED = 0xFFFFFFFF;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean explicit;
    private final boolean bigEndian;
    private final CharacterSet characters;

    private DataSetEncoder(boolean explicit, boolean bigEndian, CharacterSet characters) {
        this.explicit = explicit;
        this.bigEndian = bigEndian;
        this.characters = characters;
    }

    public static byte[] encode(DataSet dataSet, Syntax syntax, CharacterSet characters) {
        return encode(dataSet, syntax.explicit(), syntax.bigEndian(), characters);
    }

    private static byte[] encode(DataSet dataSet, boolean explicit, boolean bigEndian, CharacterSet characters) {
        DataSetEncoder encoder = new DataSetEncoder(explicit, bigEndian, characters);
        dataSet.elements().forEach(encoder::element);
        return encoder.out.toByteArray();
    }

    private void element(int tag, Value value) {
        switch (value) {
            case Value.Text text -> octets(tag, text.vr(), characters.encode(text.text()));
            case Value.Octets octets -> octets(tag, octets.vr(), octets.bytes());
            case Value.Shorts shorts -> shorts(tag, shorts.vr(), shorts.values());
            case Value.Items items
            when items.undefinedLength() -> {
                header(tag, Vr.SQ, UNDEFINED);
                delimitedItems(items.items(), explicit, bigEndian);
            }
            case Value.Items items -> items(tag, items.items());
            case Value.UnknownItems items -> {
                header(tag, Vr.UN, UNDEFINED);
                delimitedItems(items.items(), false, false);
            }
            case Value.Frame frame -> frame(tag, frame.fragment());
        }
    }

    private void octets(int tag, Vr vr, byte[] bytes) {
        int odd = bytes.length % 2;
        header(tag, vr, bytes.length + odd);
        out.writeBytes(bytes);
        if (odd == 1) {
            out.write(vr.padding());
        }
    }

    private void shorts(int tag, Vr vr, List<Integer> values) {
        header(tag, vr, values.size() * Short.BYTES);
        values.forEach(this::int16);
    }

    private void items(int tag, List<DataSet> items) {
        DataSetEncoder encoder = new DataSetEncoder(explicit, bigEndian, characters);
        for (DataSet item : items) {
            byte[] bytes = encode(item, explicit, bigEndian, characters);
            encoder.delimiter(ITEM, bytes.length);
            encoder.out.writeBytes(bytes);
        }
        header(tag, Vr.SQ, encoder.out.size());
        out.writeBytes(encoder.out.toByteArray());
    }

    private void delimitedItems(List<DataSet> items, boolean explicitItems, boolean bigEndianItems) {
        for (DataSet item : items) {
            delimiter(ITEM, UNDEFINED);
            out.writeBytes(encode(item, explicitItems, bigEndianItems, characters));
            delimiter(ITEM_END, 0);
        }
        delimiter(SEQUENCE_END, 0);
    }

    private void frame(int tag, byte[] fragment) {
        int odd = fragment.length % 2;
        header(tag, Vr.OB, UNDEFINED);
        delimiter(ITEM, 0);
        delimiter(ITEM, fragment.length + odd);
        out.writeBytes(fragment);
        if (odd == 1) {
            out.write(0);
        }
        delimiter(SEQUENCE_END, 0);
    }

    private void header(int tag, Vr vr, int length) {
        tag(tag);
        if (explicit) {
            out.write(vr.name().charAt(0));
            out.write(vr.name().charAt(1));
        }
        if (explicit && !vr.longForm()) {
            if (length > 0xFFFF) {
                throw new IllegalArgumentException(
                        vr + ": found a value of " + length + " bytes, expected at most 65535 in explicit VR");
            }
            int16(length);
        } else {
            if (explicit) {
                int16(0);
            }
            int32(length);
        }
    }

    private void delimiter(int tag, int length) {
        tag(tag);
        int32(length);
    }

    private void tag(int tag) {
        int16(tag >>> 16);
        int16(tag);
    }

    private void int32(int value) {
        int16(bigEndian ? value >>> 16 : value);
        int16(bigEndian ? value : value >>> 16);
    }

    private void int16(int value) {
        out.write(bigEndian ? value >>> 8 : value);
        out.write(bigEndian ? value : value >>> 8);
    }
}
