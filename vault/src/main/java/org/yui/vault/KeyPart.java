package org.yui.vault;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.security.auth.Destroyable;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;
import org.yui.domain.Require;
import org.yui.domain.Salt;
import org.yui.domain.StudyVersionId;
import org.yui.domain.contribution.ShareLeaf;
import org.yui.domain.contribution.ShownPart;
import org.yui.domain.delivery.PartContext;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.json.Json;
import org.yui.domain.merkle.MerkleTree;

/** One part of a study's data key with the salt of its leaf. It cannot be printed or compared. */
public final class KeyPart implements Destroyable {

    private final StudyVersionId studyVersion;
    private final int epoch;
    private final int index;
    private final SecretBytes part;
    private final SecretBytes salt;

    KeyPart(StudyVersionId studyVersion, int epoch, int index, SecretBytes part, SecretBytes salt) {
        this.studyVersion = studyVersion;
        this.epoch = epoch;
        this.index = index;
        this.part = part;
        this.salt = salt;
    }

    public StudyVersionId studyVersion() {
        return studyVersion;
    }

    public int epoch() {
        return epoch;
    }

    /** 0 the owner's part, from 1 the custodians' in their order. */
    public int index() {
        return index;
    }

    /** What custody commits to for this part: SHA-256(0x00 ‖ salt ‖ JCS of a {@link ShareLeaf}). */
    public Hash leafHash() {
        ShareLeaf leaf = new ShareLeaf(studyVersion, epoch, index, Hash.of(part.copy()));
        return MerkleTree.leaf(Salt.of(salt.copy()), Json.bytes(leaf));
    }

    /**
     * A custodian's answer: this part sealed to the buyer's key.
     *
     * @param context what it is released for; must name this part and that key
     * @param buyerKey the X-Wing public key that the grant pins
     */
    public SealedPart release(PartContext context, Base64Bytes buyerKey, RandomGenerator random) {
        Require.that(names(context), "context of a release: found another part, expected this one");
        Require.that(
                context.wrappingKeyHash().equals(Hash.of(buyerKey.bytes())),
                "wrapping key: found another than the one that the grant pins, expected that one");
        return new SealedPart(index, seal(buyerKey, Json.bytes(context), random));
    }

    private boolean names(PartContext context) {
        return context.suite().equals(WrappingKey.SUITE)
                && context.studyVersion().equals(studyVersion)
                && context.epoch() == epoch
                && context.index() == index;
    }

    /**
     * The buyer's side of {@link #release}.
     *
     * @param context what the buyer knows that it must have been released for
     * @throws NotSealedToThisException if it was sealed to another key, or for anything else
     */
    public static KeyPart received(SealedPart sealed, PartContext context, WrappingKey key)
            throws NotSealedToThisException {
        if (sealed.index() != context.index()) {
            throw new NotSealedToThisException("found part " + sealed.index() + ", expected part " + context.index());
        }
        return open(
                sealed.sealed(), Json.bytes(context), key, context.studyVersion(), context.epoch(), context.index());
    }

    /**
     * Gives this part back to the owner of the study.
     *
     * @param context what it is given back for; must name this part
     * @param ownerKey the owner's deposit key
     */
    public SealedPart giveBack(RecallContext context, Base64Bytes ownerKey, RandomGenerator random) {
        Require.that(
                context.studyVersion().equals(studyVersion) && context.epoch() == epoch && context.index() == index,
                "context of a recall: found another part, expected this one");
        return new SealedPart(index, seal(ownerKey, Json.bytes(context), random));
    }

    /**
     * The owner's side of {@link #giveBack}.
     *
     * @throws NotSealedToThisException if it was sealed to another key, or for anything else
     */
    public static KeyPart givenBack(SealedPart sealed, RecallContext context, WrappingKey depositKey)
            throws NotSealedToThisException {
        return open(
                sealed.sealed(),
                Json.bytes(context),
                depositKey,
                context.studyVersion(),
                context.epoch(),
                context.index());
    }

    Base64Bytes seal(Base64Bytes publicKey, byte[] context, RandomGenerator random) {
        byte[] both = Arrays.copyOf(part.copy(), 2 * SecretBytes.LENGTH);
        System.arraycopy(salt.copy(), 0, both, SecretBytes.LENGTH, SecretBytes.LENGTH);
        try {
            return Base64Bytes.of(WrappingKey.seal(publicKey, context, both, random));
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    static KeyPart open(
            Base64Bytes sealed, byte[] context, WrappingKey key, StudyVersionId studyVersion, int epoch, int index)
            throws NotSealedToThisException {
        byte[] both = key.open(sealed.bytes(), context);
        try {
            if (both.length != 2 * SecretBytes.LENGTH) {
                throw new NotSealedToThisException("found a secret of " + both.length
                        + " bytes, expected a part and its" + " salt, " + 2 * SecretBytes.LENGTH + " bytes");
            }
            SecretBytes part = SecretBytes.of(Arrays.copyOf(both, SecretBytes.LENGTH));
            SecretBytes salt = SecretBytes.of(Arrays.copyOfRange(both, SecretBytes.LENGTH, both.length));
            return new KeyPart(studyVersion, epoch, index, part, salt);
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    /**
     * Lays the part open, to show that it was dealt falsely.
     *
     * @param proof that its leaf is in the custody
     */
    public ShownPart show(InclusionProof proof) {
        return new ShownPart(index, Base64Bytes.of(part.copy()), Salt.of(salt.copy()), proof);
    }

    SecretBytes part() {
        return part;
    }

    @Override
    public void destroy() {
        part.destroy();
        salt.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return part.isDestroyed();
    }
}
