package org.yui.network.chaincode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.Json;
import org.yui.domain.member.Founders;

/**
 * A copy of the chaincode's jar with the founding hospitals in it. The entry {@link Founders#RESOURCE} is put, stored, before the central
 * directory (APPNOTE 4.3); every other byte stays what it was, so that the same jar and founders give the same copy anywhere.
 */
public final class FoundersJar {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int VERSION = 20;
    private static final int UTF_8_NAMES = 1 << 11;
    private static final int STORED = 0;

    /** 1 January 1980, 00:00, the first moment of the format. */
    private static final int EPOCH = 0x0021_0000;

    private static final byte[] NAME = Founders.RESOURCE.getBytes(UTF_8);
    private static final int MOST_ENTRIES = 0xFFFE;

    private FoundersJar() {}

    /**
     * Writes the copy.
     *
     * @param jar built by the chaincode module
     * @param out written anew
     * @return its SHA-256, for the {@link org.yui.domain.ledger.ChaincodeLabel}
     * @throws InvalidValueException if {@code jar} is no jar that this can extend, or has founders already
     */
    public static Hash write(Path jar, Founders founders, Path out) throws IOException {
        byte[] before = Files.readAllBytes(jar);
        byte[] after = with(before, Json.bytes(founders), jar.getFileName().toString());
        Files.write(out, after);
        return Hash.of(after);
    }

    private static byte[] with(byte[] jar, byte[] content, String name) {
        ByteBuffer zip = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
        int end = jar.length - END_SIZE;
        expect(end >= 0 && zip.getInt(end) == END_SIGNATURE && zip.getShort(end + 20) == 0, name);
        int entries = Short.toUnsignedInt(zip.getShort(end + 10));
        int directorySize = zip.getInt(end + 12);
        int directory = zip.getInt(end + 16);
        expect(entries < MOST_ENTRIES && directory > 0 && directory + directorySize == end, name);
        expectNone(zip, directory, entries, name);

        LittleEndian out = new LittleEndian()
                .bytes(jar, 0, directory)
                .bytes(local(content))
                .bytes(content);
        int newDirectory = out.size();
        out.bytes(jar, directory, directorySize).bytes(central(content, directory));
        int newSize = out.size() - newDirectory;
        return out.four(END_SIGNATURE)
                .two(0, 0, entries + 1, entries + 1)
                .four(newSize, newDirectory)
                .two(0)
                .toBytes();
    }

    private static void expectNone(ByteBuffer zip, int directory, int entries, String name) {
        int at = directory;
        for (int i = 0; i < entries; i++) {
            expect(zip.getInt(at) == CENTRAL_SIGNATURE, name);
            int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
            byte[] entry = new byte[nameLength];
            zip.get(at + 46, entry);
            if (new String(entry, UTF_8).equals(Founders.RESOURCE)) {
                throw new InvalidValueException(
                        name + ": found founders in it already, expected the jar as the chaincode module builds it");
            }
            at += 46
                    + nameLength
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
    }

    private static void expect(boolean holds, String name) {
        if (!holds) {
            throw new InvalidValueException(
                    name + ": found no plain ZIP archive, expected the jar as the chaincode module builds it");
        }
    }

    private static byte[] local(byte[] content) {
        return common(new LittleEndian().four(LOCAL_SIGNATURE), content)
                .bytes(NAME)
                .toBytes();
    }

    private static byte[] central(byte[] content, int offset) {
        return common(new LittleEndian().four(CENTRAL_SIGNATURE).two(VERSION), content)
                .two(0, 0, 0)
                .four(0, offset)
                .bytes(NAME)
                .toBytes();
    }

    /** From "version needed to extract" to "extra field length", which both headers have alike. */
    private static LittleEndian common(LittleEndian header, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return header.two(VERSION, UTF_8_NAMES, STORED)
                .four(EPOCH, (int) crc.getValue(), content.length, content.length)
                .two(NAME.length, 0);
    }
}
