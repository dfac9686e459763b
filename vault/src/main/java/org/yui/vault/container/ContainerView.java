package org.yui.vault.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.yui.domain.Hash;
import org.yui.domain.StudyVersionId;

/**
 * Reads a container by place: its index, its manifest, then those instances that are asked for.
 *
 * <p>Guarantee: index and headers are the very bytes that {@link ZipRecords} writes for what they say; the entries leave no gap
 * between them; an instance has the checksum and the hash that index and manifest say. Limits: entries that are not read may be
 * anything.
 */
public final class ContainerView {

    private static final int PIECE = 1 << 18;

    private final SeekableByteChannel container;
    private final Manifest manifest;
    private final Map<ManifestInstance, StoredEntry> entries = new HashMap<>();

    private ContainerView(SeekableByteChannel container, List<StoredEntry> all, StudyVersionId studyVersion)
            throws IOException {
        this.container = container;
        int files = all.size() - 2;
        boolean ours = files > 0
                && all.get(files).name().equals(EntryName.MANIFEST)
                && all.get(files + 1).name().equals(EntryName.PADDING);
        if (!ours) {
            throw new MalformedContainerException(
                    "found an index of other entries, expected instances, the manifest and the padding");
        }
        StoredEntry last = all.get(files);
        ManifestText.checkSize(last);
        ByteArrayOutputStream json = new ByteArrayOutputStream((int) last.size());
        copy(last, json, Hash.sha256());
        this.manifest = ManifestText.read(json.toByteArray(), studyVersion, all.subList(0, files));
        for (int i = 0; i < files; i++) {
            entries.put(manifest.instances().get(i), all.get(i));
        }
    }

    /**
     * Reads index and manifest.
     *
     * @param studyVersion whose container it must be
     * @throws MalformedContainerException if it is not a container, or not this study's
     */
    public static ContainerView open(SeekableByteChannel container, StudyVersionId studyVersion) throws IOException {
        return new ContainerView(container, ZipIndex.read(container), studyVersion);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Where an instance's header begins. */
    public long offset(ManifestInstance instance) {
        return entry(instance).offset();
    }

    /** The byte after an instance's last. */
    public long end(ManifestInstance instance) {
        return entry(instance).end();
    }

    /**
     * Reads an instance. What was written is true only when this returns.
     *
     * @param instance one of the manifest's
     */
    public void read(ManifestInstance instance, OutputStream out) throws IOException {
        MessageDigest sha256 = Hash.sha256();
        copy(entry(instance), out, sha256);
        if (!Hash.ofDigest(sha256.digest()).equals(instance.sha256())) {
            throw new MalformedContainerException("found an instance of another hash than its manifest says");
        }
    }

    private StoredEntry entry(ManifestInstance instance) {
        StoredEntry entry = entries.get(instance);
        if (entry == null) {
            throw new IllegalArgumentException("instance: found one of another manifest, expected one of this");
        }
        return entry;
    }

    private void copy(StoredEntry entry, OutputStream out, MessageDigest sha256) throws IOException {
        container.position(entry.offset());
        byte[] header = ZipIndex.read(container, ZipRecords.localLength(entry.name()));
        if (!Arrays.equals(header, ZipRecords.local(entry))) {
            throw new MalformedContainerException("found an entry whose header says something else than the index"
                    + " at byte " + entry.offset() + ", expected the same");
        }
        CRC32 crc = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocate(PIECE);
        for (long left = entry.size(); left > 0; left -= buffer.position()) {
            buffer.clear().limit((int) Math.min(PIECE, left));
            if (container.read(buffer) <= 0) {
                throw new MalformedContainerException("found the container's end within an entry, expected all of it");
            }
            crc.update(buffer.array(), 0, buffer.position());
            sha256.update(buffer.array(), 0, buffer.position());
            out.write(buffer.array(), 0, buffer.position());
        }
        if ((int) crc.getValue() != entry.crc()) {
            throw new MalformedContainerException(
                    "found an entry whose content has another checksum than the index says");
        }
    }
}
