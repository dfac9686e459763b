package org.yui.cli;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The records of a block file, each a varint and a block, taken apart without a parser of the project's. */
final class BlockRecords {

    private BlockRecords() {}

    /** Every record with the varint before it. */
    static List<byte[]> of(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        int at = 0;
        while (at < file.length) {
            int begin = at;
            long length = 0;
            int shift = 0;
            while (file[at] < 0) {
                length |= (long) (file[at++] & 0x7f) << shift;
                shift += 7;
            }
            length |= (long) file[at++] << shift;
            at += Math.toIntExact(length);
            records.add(Arrays.copyOfRange(file, begin, at));
        }
        return records;
    }

    static byte[] joined(List<byte[]> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
