package org.yui.vault;

import org.yui.domain.Hash;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Cid;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.vault.container.Manifest;

/** A study version that is sealed and durably in the block store. Only {@link Sealer} makes one. */
public final class SealedStudy {

    private final Cid cid;
    private final long plainLength;
    private final long sealedSize;
    private final Hash keyCommitment;
    private final Manifest manifest;

    SealedStudy(Cid cid, long plainLength, long sealedSize, Hash keyCommitment, Manifest manifest) {
        this.cid = cid;
        this.plainLength = plainLength;
        this.sealedSize = sealedSize;
        this.keyCommitment = keyCommitment;
        this.manifest = manifest;
    }

    public StudyVersionId studyVersion() {
        return manifest.studyVersion();
    }

    public Cid cid() {
        return cid;
    }

    /** Bytes of the sealed container. */
    public long sealedSize() {
        return sealedSize;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** What the contribution commits to for it; {@code facets} is the hash of its salted catalogue facets. */
    public StudyLeaf leaf(Hash facets) {
        return new StudyLeaf(
                studyVersion(),
                cid,
                plainLength,
                sealedSize,
                keyCommitment,
                manifest.format(),
                manifest.kind(),
                manifest.instances().size(),
                facets);
    }
}
