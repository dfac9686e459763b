package org.yui.imaging.deid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.yui.domain.Require;

/**
 * The root secret of one hospital, and the independent subkeys under it: HKDF-SHA256 (RFC 5869) with the subkey's purpose as
 * info. Whoever has it can tie pseudonyms back to patients, so it stays at the hospital; whoever loses it can never again add
 * a study under the same pseudonyms. It cannot be printed or compared.
 */
public final class HospitalSecret {

    /** Length of the root in bytes. */
    public static final int BYTES = 32;

    private static final String INFO = "yui/imaging/1/";

    private final KeyedHash uids;
    private final KeyedHash dates;
    private final KeyedHash pseudonyms;
    private final KeyedHash evidence;
    private final KeyedHash quarantine;

    private HospitalSecret(byte[] root) {
        uids = new KeyedHash(subkey(root, "uid"));
        dates = new KeyedHash(subkey(root, "date"));
        pseudonyms = new KeyedHash(subkey(root, "pseudonym"));
        evidence = new KeyedHash(subkey(root, "evidence"));
        quarantine = new KeyedHash(subkey(root, "quarantine"));
    }

    /**
     * The secret with this root.
     *
     * @param root 32 random bytes; the caller may clear them afterwards
     */
    public static HospitalSecret ofRoot(byte[] root) {
        Require.that(root.length == BYTES, "hospital secret: found " + root.length + " bytes, expected " + BYTES);
        return new HospitalSecret(root);
    }

    /** A root for a new hospital, to be kept in a safe place and handed to {@link #ofRoot}. */
    public static byte[] newRoot(SecureRandom random) {
        byte[] root = new byte[BYTES];
        random.nextBytes(root);
        return root;
    }

    private static SecretKey subkey(byte[] root, String purpose) {
        byte[] material = root.clone();
        try {
            HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(material)
                    .thenExpand((INFO + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", e);
        } finally {
            Arrays.fill(material, (byte) 0);
        }
    }

    public KeyedHash uids() {
        return uids;
    }

    public KeyedHash dates() {
        return dates;
    }

    public KeyedHash pseudonyms() {
        return pseudonyms;
    }

    public KeyedHash evidence() {
        return evidence;
    }

    public KeyedHash quarantine() {
        return quarantine;
    }

    @Override
    public String toString() {
        return "HospitalSecret";
    }
}
