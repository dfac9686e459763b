package org.yui.audit.block;

import com.google.protobuf.ByteString;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.wire.MalformedBytesException;

/**
 * Reads a channel's block files one block at a time, so that memory holds one block and not the file.
 *
 * <p>A record is varint(length) and a block. A file goes on in the next one only when the block would not have fitted into 64 MiB
 * (Fabric, {@code common/ledger/blkstorage/blockfile_mgr.go}).
 */
public final class BlockFiles {

    /** Where Fabric begins the next file, in bytes. */
    static final long FILE_LIMIT = 64L * 1024 * 1024;

    private static final int VARINT_BYTES = 10;

    private final Path folder;
    private final Findings findings;
    private long previousFileSize = FILE_LIMIT;

    public BlockFiles(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** The name of a channel's block file, from 0. */
    public static String name(int index) {
        return "blockfile_%06d".formatted(index);
    }

    /**
     * Hands over every block that can be read, in order. What cannot be read becomes a finding.
     *
     * @param names names of the files, as they follow each other
     */
    public void forEach(List<String> names, Consumer<Block> then) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(name(i))) {
                findings.add(
                        FindingClass.COMPLETENESS, names.get(i), "found this file, expected " + name(i) + " before it");
            }
            readFile(folder.resolve(names.get(i)), then);
        }
    }

    private void readFile(Path file, Consumer<Block> then) throws IOException {
        String name = String.valueOf(file.getFileName());
        long size = Files.size(file);
        if (size == 0) {
            findings.add(FindingClass.INTEGRITY, name, "found an empty block file, expected at least one block");
        }
        long offset = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            while (offset < size) {
                String where = name + " offset " + offset;
                Length length = length(in, size - offset);
                long end = offset + length.varintBytes() + length.value();
                if (offset == 0 && previousFileSize + end <= FILE_LIMIT) {
                    findings.add(
                            FindingClass.INTEGRITY, where, "found a new file before the one before was full (64 MiB)");
                }
                ByteString record = ByteString.copyFrom(in.readNBytes((int) length.value()));
                block(record, where, then);
                offset = end;
            }
        } catch (MalformedBytesException e) {
            findings.add(FindingClass.INTEGRITY, name + " offset " + offset, message(e));
        }
        previousFileSize = size;
    }

    private void block(ByteString record, String where, Consumer<Block> then) {
        Block block;
        try {
            block = BlockReader.read(record);
        } catch (MalformedBytesException e) {
            findings.add(FindingClass.INTEGRITY, where, message(e));
            return;
        }
        then.accept(block);
    }

    private static String message(MalformedBytesException e) {
        return String.valueOf(e.getMessage());
    }

    /** How long a record is, and how many bytes say so. */
    private record Length(long value, int varintBytes) {}

    private static Length length(InputStream in, long left) throws IOException, MalformedBytesException {
        long value = 0;
        for (int i = 0; i < VARINT_BYTES; i++) {
            int b = in.read();
            if (b < 0) {
                throw new MalformedBytesException("found the file's end within a record's length");
            }
            value |= (b & 0x7fL) << (7 * i);
            if (b < 0x80) {
                BlockReader.checkShortest(value, (byte) b, i);
                if (value <= 0 || value > left - i - 1 || value > Integer.MAX_VALUE - 8) {
                    throw new MalformedBytesException(
                            "found a record longer than the rest of the file (or empty), expected whole records");
                }
                return new Length(value, i + 1);
            }
        }
        throw new MalformedBytesException("found a length of more than 10 bytes, expected a varint");
    }
}
