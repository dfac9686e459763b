package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.yui.audit.wire.MalformedBytesException;

/**
 * One organisation's membership: which certificates are its own. A leaf counts only if a CA of this organisation issued it, that
 * CA is no mere parent of others and has not revoked it, and its units are as the organisation's rules want them (Fabric, {@code
 * msp/mspimpl.go}). Expiry is not judged: a peer does not either when it validates blocks.
 */
final class Organisation {

    private static final int P256_BITS = 256;

    private final String msp;
    private final Authorities authorities;
    private final Units units;
    private final Revocations revocations;
    private final List<X509Certificate> admins;

    private Organisation(FabricMSPConfig config, Authorities authorities, Units units) throws MalformedBytesException {
        this.msp = config.getName();
        this.authorities = authorities;
        this.units = units;
        this.revocations = Revocations.parse(config.getRevocationListList());
        this.admins = Certificates.parseAll(config.getAdminsList());
    }

    static Organisation of(FabricMSPConfig config) throws MalformedBytesException {
        String family = config.getCryptoConfig().getSignatureHashFamily();
        if (!family.isEmpty() && !family.equals("SHA2")) {
            throw new MalformedBytesException("found an MSP of another hash family, expected SHA2");
        }
        return new Organisation(config, Authorities.of(config), Units.of(config));
    }

    String msp() {
        return msp;
    }

    /** The CAs that may issue this organisation's leaves. */
    List<X509Certificate> issuers() {
        return authorities.issuers();
    }

    /** @throws MalformedBytesException if the certificate does not count as this organisation's; says why */
    Identity identity(ByteString pem) throws MalformedBytesException {
        X509Certificate leaf = Certificates.parse(pem);
        if (leaf.getBasicConstraints() >= 0) {
            throw new MalformedBytesException("found a CA's certificate, expected a leaf");
        }
        if (!(leaf.getPublicKey() instanceof ECPublicKey key)
                || key.getParams().getCurve().getField().getFieldSize() != P256_BITS) {
            throw new MalformedBytesException("found a key of another kind, expected ECDSA P-256");
        }
        for (X509Certificate issuer : authorities.issuers()) {
            if (Certificates.isIssuedBy(leaf, issuer)) {
                if (revocations.holds(leaf, issuer)) {
                    throw new MalformedBytesException("found a certificate that " + msp + " has revoked");
                }
                return new Identity(msp, leaf, units.role(leaf, issuer), admins.contains(leaf));
            }
        }
        throw new MalformedBytesException("found a certificate that no CA of " + msp + " issued, expected its own");
    }
}
