package org.yui.vault;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.security.auth.Destroyable;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Require;

/**
 * A member's private X-Wing key, to which others seal secrets: HPKE (RFC 9180) base mode, KEM X-Wing (0x647a,
 * draft-connolly-cfrg-xwing-kem), HKDF-SHA256, AES-256-GCM. It cannot be printed or compared.
 *
 * <p>Guarantee: what was sealed opens only with this key and the same context. Limits: HPKE in base mode says nothing of who
 * sealed; a signature around it must.
 */
public final class WrappingKey implements Destroyable {

    /** Names the suite in the contexts that sealed secrets are bound to. */
    public static final String SUITE = "HPKE-XWING-HKDF-SHA256-AES256GCM";

    /** Bytes of a public key. */
    public static final int PUBLIC_BYTES = 1216;

    /** Bytes of the encapsulation, which what is sealed begins with. */
    public static final int ENCAPSULATION_BYTES = 1120;

    private static final int ENCAPSULATION_SEED_BYTES = 64;
    private static final byte[] NO_ASSOCIATED_DATA = {};

    private final SecretBytes seed;
    private final byte[] publicKey;

    private WrappingKey(SecretBytes seed) {
        this.seed = seed;
        AsymmetricCipherKeyPair pair = pair(seed);
        this.publicKey = hpke().serializePublicKey(pair.getPublic());
    }

    /** Draws a new key. {@code random} must be a cryptographic source outside tests. */
    public static WrappingKey random(RandomGenerator random) {
        byte[] seed = new byte[SecretBytes.LENGTH];
        random.nextBytes(seed);
        return of(seed);
    }

    /** Takes up a stored key: 32 bytes as {@link #seed} gave them, which are cleared. */
    public static WrappingKey of(byte[] seed) {
        WrappingKey key = new WrappingKey(SecretBytes.of(seed));
        Arrays.fill(seed, (byte) 0);
        return key;
    }

    /** The private key for storage. Whoever holds these bytes can open; clear them after use. */
    byte[] seed() {
        return seed.copy();
    }

    /** The public key, {@value #PUBLIC_BYTES} bytes. */
    public Base64Bytes publicKey() {
        return Base64Bytes.of(publicKey);
    }

    /** SHA-256 of the public key's bytes, as grants pin it. */
    public Hash publicKeyHash() {
        return Hash.of(publicKey);
    }

    /**
     * Seals a secret to a public key.
     *
     * @param context what it is bound to: the HPKE {@code info}
     * @param random must be a cryptographic source outside tests
     * @return {@value #ENCAPSULATION_BYTES} bytes of encapsulation, then the ciphertext, 16 bytes longer than the secret
     */
    static byte[] seal(Base64Bytes publicKey, byte[] context, byte[] secret, RandomGenerator random) {
        byte[] encapsulationSeed = new byte[ENCAPSULATION_SEED_BYTES];
        random.nextBytes(encapsulationSeed);
        try {
            var sender = hpke().setupBaseS(read(publicKey), context, encapsulationSeed);
            byte[] ciphertext = sender.seal(NO_ASSOCIATED_DATA, secret);
            byte[] sealed = Arrays.copyOf(sender.getEncapsulation(), ENCAPSULATION_BYTES + ciphertext.length);
            System.arraycopy(ciphertext, 0, sealed, ENCAPSULATION_BYTES, ciphertext.length);
            return sealed;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        } finally {
            Arrays.fill(encapsulationSeed, (byte) 0);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws NotSealedToThisException if it was sealed to another key or context, or is damaged
     */
    byte[] open(byte[] sealed, byte[] context) throws NotSealedToThisException {
        if (sealed.length < ENCAPSULATION_BYTES) {
            throw new NotSealedToThisException(
                    "found " + sealed.length + " sealed bytes, expected at least " + ENCAPSULATION_BYTES);
        }
        byte[] encapsulation = Arrays.copyOf(sealed, ENCAPSULATION_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(sealed, ENCAPSULATION_BYTES, sealed.length);
        try {
            return hpke().setupBaseR(encapsulation, pair(seed), context).open(NO_ASSOCIATED_DATA, ciphertext);
        } catch (InvalidCipherTextException e) {
            throw new NotSealedToThisException(
                    "found a secret sealed to another key or for another purpose, or damaged; expected one for this key"
                            + " and this purpose",
                    e);
        }
    }

    private static AsymmetricKeyParameter read(Base64Bytes publicKey) {
        byte[] bytes = publicKey.bytes();
        Require.between(PUBLIC_BYTES, PUBLIC_BYTES, bytes.length, "bytes of an X-Wing public key");
        try {
            return hpke().deserializePublicKey(bytes);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("found bytes that are no X-Wing public key, expected one", e);
        }
    }

    private static AsymmetricCipherKeyPair pair(SecretBytes seed) {
        byte[] bytes = seed.copy();
        try {
            // BouncyCastle derives the public key anew and asks for one only to compare it.
            return hpke().deserializePrivateKey(bytes, null);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    @Override
    public void destroy() {
        seed.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return seed.isDestroyed();
    }
}
