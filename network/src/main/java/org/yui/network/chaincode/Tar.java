package org.yui.network.chaincode;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Small archives as {@code .tar.gz} (POSIX.1-2017 pax, "ustar"; RFC 1952), the same bytes each time: regular files of mode 0644, owner 0,
 * time 0, not compressed (RFC 1951 3.2.4).
 */
final class Tar {

    private static final int BLOCK = 512;
    private static final int MOST_STORED = 0xFFFF;

    /** Deflated content, no name, no time, no operating system. */
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private Tar() {}

    /** @param files names of up to 100 ASCII characters, and contents, in order */
    static byte[] gz(Map<String, byte[]> files) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            tar.writeBytes(header(name, content.length));
            tar.writeBytes(content);
            tar.writeBytes(new byte[Math.floorMod(-content.length, BLOCK)]);
        });
        tar.writeBytes(new byte[2 * BLOCK]);
        return gzip(tar.toByteArray());
    }

    private static byte[] header(String name, int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, octal(size, 11));
        put(header, 136, octal(0, 11));
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar");
        put(header, 263, "00");
        int sum = 0;
        for (byte b : header) {
            sum += Byte.toUnsignedInt(b);
        }
        put(header, 148, octal(sum, 6) + "\0 ");
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static String octal(int value, int digits) {
        String text = Integer.toOctalString(value);
        return "0".repeat(digits - text.length()) + text;
    }

    private static byte[] gzip(byte[] content) {
        LittleEndian out = new LittleEndian().bytes(GZIP_HEADER);
        for (int from = 0; from < content.length; from += MOST_STORED) {
            int length = Math.min(content.length - from, MOST_STORED);
            byte last = (byte) (from + length == content.length ? 1 : 0);
            out.bytes(new byte[] {last}).two(length, ~length).bytes(content, from, length);
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        return out.four((int) crc.getValue(), content.length).toBytes();
    }
}
