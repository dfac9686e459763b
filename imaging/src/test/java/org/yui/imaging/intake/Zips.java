package org.yui.imaging.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zips, and then makes them wrong. */
final class Zips {

    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private Zips() {}

    static byte[] of(Map<String, byte[]> files) {
        return of(files, StandardCharsets.UTF_8);
    }

    static byte[] of(Map<String, byte[]> files, Charset names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, files, names);
        return bytes.toByteArray();
    }

    private static void write(OutputStream bytes, Map<String, byte[]> files, Charset names) {
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same zip with one text in it, wherever it stands, written over by another of the same length. */
    static byte[] replaced(byte[] zip, String from, String to) {
        String all = new String(zip, StandardCharsets.ISO_8859_1);
        return all.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Where the nth (from 0) central or local header begins. */
    static int central(byte[] zip, int nth) {
        return find(zip, CENTRAL, nth);
    }

    static int local(byte[] zip, int nth) {
        return find(zip, LOCAL, nth);
    }

    private static int find(byte[] zip, int signature, int nth) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int found = 0;
        for (int at = 0; at + 4 <= zip.length; at++) {
            if (bytes.getInt(at) == signature && found++ == nth) {
                return at;
            }
        }
        throw new IllegalArgumentException("no such header");
    }

    static byte[] with32(byte[] zip, int at, int value) {
        byte[] changed = zip.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return changed;
    }

    static byte[] with16(byte[] zip, int at, int value) {
        byte[] changed = zip.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
        return changed;
    }
}
