package org.yui.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.vault.container.ContainerView;
import org.yui.vault.container.Manifest;
import org.yui.vault.container.ManifestInstance;

/**
 * A sealed study that is read in parts: its manifest, then one instance or another.
 *
 * <p>Guarantee: sizes and the key's commitment are checked first, then of each segment that is read its tag, of the container its
 * index and manifest, of each instance that is read its header, checksum and hash. Limits: what is not read is not checked; that
 * the sealed bytes are those of the leaf's CID is for the channel to check that they come from. For one thread.
 */
public final class StudyView implements Closeable {

    private final SeekableByteChannel plain;
    private final ContainerView container;
    private final long sealedSize;

    private StudyView(SeekableByteChannel plain, ContainerView container, long sealedSize) {
        this.plain = plain;
        this.container = container;
        this.sealedSize = sealedSize;
    }

    /**
     * Reads the index and the manifest.
     *
     * @param leaf which the caller knows to be true
     * @param key may be destroyed afterwards
     * @param sealed the study's sealed bytes, checked against the leaf's CID as they are read; closed with the view
     * @throws OpeningRefusedException if sizes or key are not those committed to
     * @throws SealBrokenException if a tag does not fit
     * @throws org.yui.vault.container.MalformedContainerException if what was sealed is not this study's container
     */
    public static StudyView open(String channel, StudyLeaf leaf, DataKey key, SeekableByteChannel sealed)
            throws IOException {
        Opener.checkSizes(leaf, sealed.size());
        Opener.checkKey(leaf, key);
        StreamCipher cipher = new StreamCipher(key.streamKey(leaf.studyVersion()));
        SeekableByteChannel plain = cipher.decrypt(sealed, SealContext.of(channel, leaf));
        return new StudyView(plain, ContainerView.open(plain, leaf.studyVersion()), leaf.sealedSize());
    }

    public Manifest manifest() {
        return container.manifest();
    }

    /** Which sealed bytes it takes to read an instance. */
    public SealedRange sealedRange(ManifestInstance instance) {
        long first = container.offset(instance);
        long end = StreamCipher.segmentEnd(container.end(instance) - 1);
        return new SealedRange(StreamCipher.segmentOf(first), Math.min(end, sealedSize) - 1);
    }

    /** Reads an instance. What was written is true only when this returns. */
    public void read(ManifestInstance instance, OutputStream out) throws IOException {
        container.read(instance, out);
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
