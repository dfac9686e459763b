package org.yui.vault.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.domain.StudyVersionId;

/**
 * Unpacks a container from a stream into a new folder.
 *
 * <p>Guarantee: the folder appears when the stream has been read to its end and everything in it fits: names, sizes,
 * checksums, padding, index. Until then there is nothing under its name, and after a failure nothing at all. Limits: the
 * manifest's hashes are for whoever gets the files later and are not computed again here, where block hashes and tags
 * have just covered the same bytes.
 */
public final class Unpacker {

    private final ZipInput zip;
    private final Destination destination;
    private final StudyVersionId studyVersion;
    private final List<StoredEntry> files = new ArrayList<>();

    private Unpacker(InputStream container, Destination destination, StudyVersionId studyVersion) {
        this.zip = new ZipInput(container);
        this.destination = destination;
        this.studyVersion = studyVersion;
    }

    /**
     * Unpacks.
     *
     * @param container the whole container, read to its end
     * @param studyVersion whose container it must be
     * @param target a folder that does not exist yet
     * @throws MalformedContainerException if it is not a container, or not this study's
     */
    public static Manifest unpack(InputStream container, StudyVersionId studyVersion, Path target) throws IOException {
        try (NewFolder folder = NewFolder.begin(target)) {
            Manifest manifest = new Unpacker(container, folder, studyVersion).read();
            folder.finish();
            return manifest;
        }
    }

    /** Makes every check that {@link #unpack} makes, and writes nothing. */
    public static Manifest check(InputStream container, StudyVersionId studyVersion) throws IOException {
        return new Unpacker(container, name -> OutputStream.nullOutputStream(), studyVersion).read();
    }

    private Manifest read() throws IOException {
        StoredEntry entry = zip.next();
        while (!entry.name().equals(EntryName.MANIFEST)) {
            file(entry);
            entry = zip.next();
        }
        Manifest manifest = manifest(entry);
        padding(zip.next());
        zip.end();
        return manifest;
    }

    private void file(StoredEntry entry) throws IOException {
        try (OutputStream out = destination.create(entry.name())) {
            zip.content(entry, out);
        }
        files.add(entry);
    }

    private Manifest manifest(StoredEntry entry) throws IOException {
        ManifestText.checkSize(entry);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) entry.size());
        zip.content(entry, bytes);
        return ManifestText.read(bytes.toByteArray(), studyVersion, files);
    }

    private void padding(StoredEntry entry) throws IOException {
        if (!entry.name().equals(EntryName.PADDING)) {
            throw new MalformedContainerException("found another entry behind the manifest, expected the padding");
        }
        zip.content(entry, new ZerosOnly());
    }

    /** Where instances go. */
    @FunctionalInterface
    interface Destination {

        OutputStream create(String name) throws IOException;
    }

    /** Takes nothing but zeros, so that padding cannot carry anything. */
    private static final class ZerosOnly extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            if ((byte) b != 0) {
                throw new MalformedContainerException("found padding that is not zeros, expected zeros");
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
