package org.yui.imaging.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A zip's central directory (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16), read in pieces and checked before anything is expanded: what
 * is refused here has cost no disk and little memory, however large the archive says it is.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64_BYTES = 56;
    private static final int CENTRAL_BYTES = 46;
    private static final int MOST_COMMENT_BYTES = 0xFFFF;
    private static final int SHORT_FULL = 0xFFFF;
    private static final long INT_FULL = 0xFFFFFFFFL;

    private final FileChannel archive;
    private final ExpansionLimits limits;
    private final Set<Name> names = new HashSet<>();
    private final List<ZipEntry> entries = new ArrayList<>();

    private ZipDirectory(FileChannel archive, ExpansionLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** Half of the SHA-256 of a name: enough to know it again, nothing to read it by. */
    private record Name(long first, long second) {

        static Name of(byte[] name) {
            try {
                ByteBuffer hash =
                        ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name));
                return new Name(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-256", e);
            }
        }
    }

    /** Where the central directory lies. */
    private record Place(long count, long start, long bytes) {}

    /**
     * Reads and checks.
     *
     * @return the entries in the order in which they lie in the archive
     */
    static List<ZipEntry> read(FileChannel archive, ExpansionLimits limits)
            throws IOException, UnusableArchiveException {
        return new ZipDirectory(archive, limits).read();
    }

    private List<ZipEntry> read() throws IOException, UnusableArchiveException {
        Place place = place();
        limits.requireEntries(place.count());
        long at = place.start();
        for (int number = 1; number <= place.count(); number++) {
            at = entry(number, at, place.start() + place.bytes());
        }
        if (at != place.start() + place.bytes()) {
            throw damaged("found more in its directory than the " + place.count() + " entries that it states");
        }
        limits.requireBytes(entries.stream().mapToLong(ZipEntry::bytes).reduce(0, ZipDirectory::sum), archive.size());
        entries.sort(Comparator.comparingLong(ZipEntry::header));
        requireApart(place.start());
        return entries;
    }

    private static long sum(long a, long b) {
        return Long.MAX_VALUE - a < b ? Long.MAX_VALUE : a + b;
    }

    private Place place() throws IOException, UnusableArchiveException {
        long end = end();
        ByteBuffer record = read(end, END_BYTES);
        long count = record.getShort(10) & SHORT_FULL;
        long bytes = record.getInt(12) & INT_FULL;
        long start = record.getInt(16) & INT_FULL;
        if ((record.getShort(4) & SHORT_FULL) != 0 && (record.getShort(4) & SHORT_FULL) != SHORT_FULL) {
            throw new UnusableArchiveException("found one part of an archive in several, expected one that is whole");
        }
        long limit = end;
        if (count == SHORT_FULL || bytes == INT_FULL || start == INT_FULL) {
            limit = end64(end);
            ByteBuffer large = read(limit, END_64_BYTES);
            count = large.getLong(32);
            bytes = large.getLong(40);
            start = large.getLong(48);
        }
        if (count < 0 || bytes < 0 || start < 0 || start > limit || limit - start != bytes) {
            throw damaged("found its directory at another place than it states");
        }
        return new Place(count, start, bytes);
    }

    private long end() throws IOException, UnusableArchiveException {
        long size = archive.size();
        int tail = (int) Math.min(size, END_BYTES + MOST_COMMENT_BYTES);
        ByteBuffer last = read(size - tail, tail);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            if (last.getInt(at) == END && (last.getShort(at + 20) & SHORT_FULL) == tail - at - END_BYTES) {
                return size - tail + at;
            }
        }
        throw damaged("found no end of its directory");
    }

    private long end64(long end) throws IOException, UnusableArchiveException {
        if (end >= LOCATOR_BYTES) {
            ByteBuffer locator = read(end - LOCATOR_BYTES, LOCATOR_BYTES);
            long at = locator.getLong(8);
            if (locator.getInt(0) == LOCATOR_64
                    && at >= 0
                    && at <= end - LOCATOR_BYTES - END_64_BYTES
                    && read(at, 4).getInt(0) == END_64) {
                return at;
            }
        }
        throw damaged("found no end of its directory for large archives");
    }

    private long entry(int number, long at, long end) throws IOException, UnusableArchiveException {
        if (end - at < CENTRAL_BYTES) {
            throw damaged("found its directory ending before entry " + number);
        }
        ByteBuffer head = read(at, CENTRAL_BYTES);
        int nameBytes = head.getShort(28) & SHORT_FULL;
        int extraBytes = head.getShort(30) & SHORT_FULL;
        int commentBytes = head.getShort(32) & SHORT_FULL;
        long next = at + CENTRAL_BYTES + nameBytes + extraBytes + commentBytes;
        if (head.getInt(0) != CENTRAL || next > end) {
            throw damaged("found something else where entry " + number + " of its directory should be");
        }
        byte[] name = read(at + CENTRAL_BYTES, nameBytes).array();
        ZipNames.check(number, name, head.getInt(38) >>> 16);
        if (!names.add(Name.of(name))) {
            throw new UnusableArchiveException("found entry " + number
                    + " under the name of an earlier one, expected each name once: nobody can say which of the"
                    + " two is meant");
        }
        ZipExtra extra = ZipExtra.read(read(at + CENTRAL_BYTES + nameBytes, extraBytes), head);
        ZipEntry entry = new ZipEntry(
                number,
                nameBytes > 0 && name[nameBytes - 1] == '/',
                head.getShort(8) & SHORT_FULL,
                head.getShort(10) & SHORT_FULL,
                head.getInt(16),
                extra.packed(),
                extra.bytes(),
                extra.header(),
                nameBytes);
        check(entry);
        entries.add(entry);
        return next;
    }

    private static void check(ZipEntry entry) throws UnusableArchiveException {
        String what = "found entry " + entry.number();
        if (entry.isEncrypted()) {
            throw new UnusableArchiveException(what + " encrypted, expected an archive without a password");
        }
        if (entry.method() != ZipEntry.STORED && entry.method() != ZipEntry.DEFLATED) {
            throw new UnusableArchiveException(what + " packed by method " + entry.method()
                    + ", expected stored (0) or deflated (8); pack it again");
        }
        if (entry.packed() < 0 || entry.bytes() < 0 || entry.header() < 0) {
            throw damaged(what + " with a length or place that cannot be");
        }
        if (entry.folder() && entry.bytes() != 0) {
            throw damaged(what + " to be a folder with content");
        }
    }

    /** Entries that share bytes make small archives grow without end. */
    private void requireApart(long directory) throws UnusableArchiveException {
        long free = 0;
        for (ZipEntry entry : entries) {
            long least = (long) ZipLocal.HEAD_BYTES + entry.nameBytes();
            if (entry.header() < free
                    || entry.packed() > directory
                    || entry.header() > directory - entry.packed() - least) {
                throw damaged("found entry " + entry.number() + " lying over another one or over the directory");
            }
            free = entry.header() + least + entry.packed();
        }
    }

    private ByteBuffer read(long from, int length) throws IOException, UnusableArchiveException {
        return read(archive, from, length);
    }

    /** A range of the archive, which must have it. */
    static ByteBuffer read(FileChannel archive, long from, int length) throws IOException, UnusableArchiveException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (bytes.hasRemaining()) {
                if (archive.read(bytes, from + bytes.position()) < 0) {
                    throw new EOFException("the archive ends");
                }
            }
        } catch (EOFException e) {
            throw new UnusableArchiveException("found an archive that is cut off, expected all of it; get it again", e);
        }
        return bytes.flip();
    }

    static UnusableArchiveException damaged(String what) {
        return new UnusableArchiveException("the archive is damaged: " + what + "; get it again");
    }
}
