package org.yui.domain.member;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;

/**
 * {@code REVOKED}: a certificate is dead from here on. Its own member says so, at once and alone: whoever the certificate is shown to reads
 * one key. The member is part of the key, so that nobody can revoke another's certificates.
 *
 * @param member whose CA issued the certificate
 * @param certificate SHA-256 of what the CA signed, see {@link #signedPart}
 */
public record Revocation(MspId member, Hash certificate) implements Fact {

    /**
     * What a certificate is known by: the SHA-256 of its {@code tbsCertificate} (RFC 5280, 4.1). Not its usual fingerprint, which covers the CA's
     * signature too: of an ECDSA signature anybody can make a second valid one, and with it a certificate of another fingerprint
     * that Fabric takes as well.
     */
    public static Hash signedPart(X509Certificate certificate) {
        try {
            return Hash.of(certificate.getTBSCertificate());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has no encoding", e);
        }
    }

    @Override
    public String key() {
        return key(member, certificate);
    }

    public static String key(MspId member, Hash certificate) {
        return "REVOKED/" + member + "/" + certificate;
    }
}
