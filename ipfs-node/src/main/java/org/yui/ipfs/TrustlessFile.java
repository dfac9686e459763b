package org.yui.ipfs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;

/**
 * A stored file as somebody fetches it who checks all of it: block by block, or as a CAR. Nodes are checked up to the root as
 * they are read. For use by one thread.
 */
public final class TrustlessFile {

    private final FileTree tree;
    private final PartialCar.Bytes bytes;

    private TrustlessFile(FileTree tree, PartialCar.Bytes bytes) {
        this.tree = tree;
        this.bytes = bytes;
    }

    /** @param bytes the file's, checked as they are read */
    public static TrustlessFile open(Blocks blocks, Cid root, PartialCar.Bytes bytes) throws IOException {
        return new TrustlessFile(FileTree.open(root, blocks::block), bytes);
    }

    static TrustlessFile of(FileTree tree, PartialCar.Bytes bytes) {
        return new TrustlessFile(tree, bytes);
    }

    /** A block of this file; nothing if it is not one of its blocks. */
    public Optional<Part> part(Cid block) throws IOException {
        return tree.find(block).map(place -> new Part(block, place));
    }

    /** A block and what is below it: a file of its own, for UnixFS. */
    public final class Part {

        private final Cid cid;
        private final TreePlace place;

        private Part(Cid cid, TreePlace place) {
            this.cid = cid;
            this.place = place;
        }

        public Cid cid() {
            return cid;
        }

        /** Bytes of the file below it. */
        public long size() {
            return tree.layout().fileSize(place.level(), place.place());
        }

        /** Bytes of the block itself. */
        public int blockBytes() {
            return tree.layout().blockBytes(place.level(), place.place());
        }

        /** The block itself. */
        public byte[] block() throws IOException {
            if (place.level() > 0) {
                return tree.node(place.level(), place.place());
            }
            try (InputStream in = bytes.open(place.place() * tree.leafBytes(), size())) {
                return in.readAllBytes();
            }
        }

        /**
         * The blocks that it takes to check some of its bytes.
         *
         * @param first from 0
         * @param last smaller than {@link #size}; if smaller than {@code first}, the CAR has the block itself alone
         */
        public PartialCar car(long first, long last) throws IOException {
            return PartialCar.of(tree, bytes, place, first, last);
        }
    }
}
