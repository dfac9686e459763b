package org.yui.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;
import org.yui.domain.content.Blocks;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.json.Json;
import org.yui.domain.merkle.MerkleTree;
import org.yui.vault.container.Manifest;
import org.yui.vault.container.Unpacker;

/**
 * Opens sealed studies into folders.
 *
 * <p>Guarantee: every check is made every time, in this order: leaf opening, sizes, key commitment, then for each block its
 * hash and for each segment its tag (which binds channel, study version and length), the container's form. The folder appears when all have held, durable, and not before.
 */
public final class Opener {

    private static final int AT_ONCE = 1 << 20;

    private final String channel;
    private final Blocks blocks;

    public Opener(String channel, Blocks blocks) {
        this.channel = channel;
        this.blocks = blocks;
    }

    /**
     * Opens a study whose leaf is proved to be in its contribution.
     *
     * @param proof the leaf's place under {@code studyRoot}
     * @param studyRoot the contribution's root of study leaves, as the ledger has it
     * @param target a folder that does not exist yet
     * @throws OpeningRefusedException if opening, sizes or key are not those committed to
     * @throws SealBrokenException if a tag does not fit
     * @throws org.yui.domain.content.CorruptBlockException if a block has another hash
     * @throws org.yui.vault.container.MalformedContainerException if what was sealed is not this study's container
     */
    public Manifest open(StudyOpening opening, InclusionProof proof, Hash studyRoot, DataKey key, Path target)
            throws IOException {
        checkOpening(opening, proof, studyRoot);
        return open(opening.leaf(), key, target, Progress.UNHEARD);
    }

    /**
     * Checks that a leaf is in its contribution.
     *
     * @throws OpeningRefusedException if it is not
     */
    public static void checkOpening(StudyOpening opening, InclusionProof proof, Hash studyRoot)
            throws OpeningRefusedException {
        Hash leaf = MerkleTree.leaf(opening.salt(), Json.bytes(opening.leaf()));
        Optional<String> wrong = opening.index() == proof.index()
                ? MerkleTree.check(proof, leaf, studyRoot)
                : Optional.of("the proof is of another index");
        if (wrong.isPresent()) {
            throw new OpeningRefusedException(
                    "found a study leaf that its contribution does not hold, expected one that it does: "
                            + wrong.get());
        }
    }

    /** As {@link #open(StudyOpening, InclusionProof, Hash, DataKey, Path)}, for a leaf that the caller knows to be true. */
    public Manifest open(StudyLeaf leaf, DataKey key, Path target, Progress progress) throws IOException {
        return read(leaf, key, progress, plain -> Unpacker.unpack(plain, leaf.studyVersion(), target));
    }

    /** Makes every check that opening makes, and writes nothing. */
    public Manifest check(StudyLeaf leaf, DataKey key, Progress progress) throws IOException {
        return read(leaf, key, progress, plain -> Unpacker.check(plain, leaf.studyVersion()));
    }

    private Manifest read(StudyLeaf leaf, DataKey key, Progress progress, Pipe.Taker<Manifest> unpack)
            throws IOException {
        checkSizes(leaf, blocks.size(leaf.cid()));
        checkKey(leaf, key);
        byte[] associated = SealContext.of(channel, leaf);
        StreamCipher cipher = new StreamCipher(key.streamKey(leaf.studyVersion()));
        return Pipe.run(out -> read(leaf, out, progress), bytes -> {
            try (InputStream plain = cipher.decrypt(bytes, associated)) {
                return unpack.take(plain);
            }
        });
    }

    static void checkKey(StudyLeaf leaf, DataKey key) throws OpeningRefusedException {
        if (!key.commitment(leaf.studyVersion()).equals(leaf.keyCommitment())) {
            throw new OpeningRefusedException(
                    "found another key than the one committed to for this study version; nothing was decrypted");
        }
    }

    /** @param found how many sealed bytes there are */
    static void checkSizes(StudyLeaf leaf, long found) throws OpeningRefusedException {
        long expected = StreamCipher.sealedSize(leaf.plainLength());
        if (found != leaf.sealedSize() || found != expected) {
            throw new OpeningRefusedException("found " + found + " sealed bytes, expected " + leaf.sealedSize()
                    + " as the leaf says and " + expected + " as its plain length gives");
        }
    }

    private void read(StudyLeaf leaf, OutputStream out, Progress progress) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        try (InputStream in = blocks.open(leaf.cid(), 0, leaf.sealedSize())) {
            long done = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                done += read;
                progress.at(done, leaf.sealedSize());
            }
        }
    }
}
