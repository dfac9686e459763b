package org.yui.network.member;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.yui.domain.MspId;

/**
 * An identity that {@link Membership} has traced to its member.
 *
 * @param mspId the member whose own CA issued the certificate
 * @param role its one role
 */
public record VerifiedIdentity(MspId mspId, CertificateRole role, X509Certificate certificate) {

    /** Whether the signature, with low S, is this identity's over the parts. */
    public boolean verifies(byte[] signature, byte[]... parts) {
        return EcdsaP256.verifies(certificate.getPublicKey(), signature, parts);
    }

    /** Whether the certificate's time has begun and not ended. */
    public boolean runsAt(Instant time) {
        return !time.isBefore(certificate.getNotBefore().toInstant())
                && !time.isAfter(certificate.getNotAfter().toInstant());
    }
}
