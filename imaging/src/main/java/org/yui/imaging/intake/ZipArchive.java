package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Expands a zip: every entry must be as long as the directory says and have its checksum, or nothing of the archive is taken. */
final class ZipArchive {

    private static final int PIECE_BYTES = 1 << 16;

    private final FileChannel archive;
    private final Workspace workspace;
    private final ByteBuffer packed = ByteBuffer.allocate(PIECE_BYTES);
    private final ByteBuffer expanded = ByteBuffer.allocate(PIECE_BYTES);

    private ZipArchive(FileChannel archive, Workspace workspace) {
        this.archive = archive;
        this.workspace = workspace;
    }

    static void expand(Path zip, Workspace workspace, ExpansionLimits limits)
            throws IOException, UnusableArchiveException {
        try (FileChannel archive = FileChannel.open(zip, StandardOpenOption.READ)) {
            List<ZipEntry> entries = ZipDirectory.read(archive, limits);
            requireRoom(entries, workspace);
            new ZipArchive(archive, workspace).expand(entries);
        }
    }

    /** Asked first: a full disk would fail others' work too. */
    private static void requireRoom(List<ZipEntry> entries, Workspace workspace)
            throws IOException, UnusableArchiveException {
        long needed = entries.stream().mapToLong(ZipEntry::bytes).sum();
        long free = Files.getFileStore(workspace.folder()).getUsableSpace();
        if (free < needed) {
            throw new UnusableArchiveException("found " + free + " bytes free where the archive is expanded, expected "
                    + needed + "; free some space");
        }
    }

    private void expand(List<ZipEntry> entries) throws IOException, UnusableArchiveException {
        Inflater inflater = new Inflater(true);
        try {
            for (int i = 0; i < entries.size(); i++) {
                ZipEntry entry = entries.get(i);
                long limit = i + 1 < entries.size() ? entries.get(i + 1).header() : archive.size();
                long content = ZipLocal.content(archive, entry, limit);
                if (!entry.folder()) {
                    expand(entry, content, inflater);
                }
            }
        } finally {
            inflater.end();
        }
    }

    private void expand(ZipEntry entry, long content, Inflater inflater) throws IOException, UnusableArchiveException {
        CRC32 crc = new CRC32();
        try (FileChannel file = workspace.next()) {
            long bytes = entry.method() == ZipEntry.STORED
                    ? copy(entry, content, file, crc)
                    : inflate(entry, content, file, crc, inflater);
            if (bytes != entry.bytes() || (int) crc.getValue() != entry.crc()) {
                throw ZipDirectory.damaged(
                        "found entry " + entry.number() + " with other content than its length and checksum say");
            }
        }
    }

    private long copy(ZipEntry entry, long content, FileChannel file, CRC32 crc)
            throws IOException, UnusableArchiveException {
        for (long done = 0; done < entry.packed(); ) {
            int length = read(content + done, entry.packed() - done);
            crc.update(packed.array(), 0, length);
            write(file, packed.array(), length);
            done += length;
        }
        return entry.packed();
    }

    private long inflate(ZipEntry entry, long content, FileChannel file, CRC32 crc, Inflater inflater)
            throws IOException, UnusableArchiveException {
        inflater.reset();
        long in = 0;
        long out = 0;
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int length = read(content + in, entry.packed() - in);
                    inflater.setInput(packed.array(), 0, length);
                    in += length;
                    if (length == 0) {
                        return -1;
                    }
                }
                int length = inflater.inflate(expanded.array());
                out += length;
                if (out > entry.bytes() || inflater.needsDictionary()) {
                    return -1;
                }
                crc.update(expanded.array(), 0, length);
                write(file, expanded.array(), length);
            }
        } catch (DataFormatException e) {
            return -1;
        }
        return inflater.getBytesRead() == entry.packed() ? out : -1;
    }

    private int read(long from, long most) throws IOException, UnusableArchiveException {
        packed.clear().limit((int) Math.min(PIECE_BYTES, most));
        while (packed.hasRemaining()) {
            if (archive.read(packed, from + packed.position()) < 0) {
                throw ZipDirectory.damaged("found it cut off while it was read");
            }
        }
        return packed.limit();
    }

    private static void write(FileChannel file, byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
    }
}
