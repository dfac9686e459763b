package org.yui.ipfs;

import org.yui.domain.Hash;
import org.yui.domain.content.Cid;

/** One child of a dag-pb node: its digest, and what the node says of its sizes. */
final class Link {

    private final boolean raw;
    private final byte[] digest;
    private final long fileSize;
    private final long cumulativeSize;

    private Link(boolean raw, byte[] digest, long fileSize, long cumulativeSize) {
        this.raw = raw;
        this.digest = digest;
        this.fileSize = fileSize;
        this.cumulativeSize = cumulativeSize;
    }

    /** A raw leaf of so many bytes. */
    static Link leaf(byte[] digest, long length) {
        return new Link(true, digest, length, length);
    }

    /**
     * A dag-pb node.
     *
     * @param fileSize bytes of the file below it
     * @param cumulativeSize its own bytes and those of every block below it (Tsize)
     */
    static Link node(byte[] digest, long fileSize, long cumulativeSize) {
        return new Link(false, digest, fileSize, cumulativeSize);
    }

    boolean isRaw() {
        return raw;
    }

    byte[] digest() {
        return digest;
    }

    long fileSize() {
        return fileSize;
    }

    long cumulativeSize() {
        return cumulativeSize;
    }

    Cid cid() {
        Hash hash = Hash.ofDigest(digest);
        return raw ? Cid.raw(hash) : Cid.dagPb(hash);
    }
}
