package org.yui.network.member;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.yui.domain.MspId;

/**
 * What one member holds: its own CA as {@code ca.pem} and {@code ca.key}, a certificate for each role ({@code client}, {@code admin},
 * {@code peer}, {@code orderer}), and {@code tls} for both ends of mutual TLS.
 *
 * <p>Keys are PKCS #8 in PEM, readable by their owner only. Nobody else's help is needed to make it: the others are told the CA's
 * certificate, and that is all that they trust.
 */
public final class MemberFolder {

    static final String CA = "ca";
    static final String TLS = "tls";

    private MemberFolder() {}

    /**
     * Issues another certificate with a key of its own beside those that are there.
     *
     * @param authority the folder with {@code ca.pem} and {@code ca.key}; the CA's key need not be where the others are
     * @param folder where the new certificate and key go
     * @param name under which; must not be there yet
     * @param role what it signs as; absent for a certificate for mutual TLS
     * @param now when it begins, less an allowance for clocks that disagree
     * @param life how long after {@code now} it ends
     */
    public static X509Certificate issue(
            Path authority,
            Path folder,
            String name,
            MspId member,
            Optional<CertificateRole> role,
            Instant now,
            Duration life,
            SecureRandom random)
            throws IOException {
        IssuedKey own = KeyFile.read(authority, CA, KeyBytes.OPEN);
        CertificateAuthority ca = CertificateAuthority.of(
                new Organisation(member, Certificates.organisation(own.certificate())), own, now, random);
        IssuedKey issued = role.map(r -> ca.signer(r, life)).orElseGet(() -> ca.tls(life));
        KeyFile.write(folder, name, issued);
        return issued.certificate();
    }

    /**
     * Makes a member's folder, which must not be there yet.
     *
     * @return the CA's certificate, which the others need to know
     * @throws IOException if it is there or cannot be written
     */
    public static X509Certificate make(
            Path folder, Organisation organisation, Set<CertificateRole> roles, Instant now, SecureRandom random)
            throws IOException {
        KeyFile.folder(folder);
        CertificateAuthority own = CertificateAuthority.of(organisation, now, random);
        KeyFile.write(folder, CA, own.asIssued());
        for (CertificateRole role : roles) {
            KeyFile.write(folder, role.unit(), own.signer(role));
        }
        KeyFile.write(folder, TLS, own.tls());
        return own.asIssued().certificate();
    }
}
