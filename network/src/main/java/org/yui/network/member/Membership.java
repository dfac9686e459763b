package org.yui.network.member;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * What everybody knows about the members: the root's certificate and each member's CA. Judges certificates.
 *
 * <p>Guarantee: a certificate is a member's only if that member's own CA signed it. Limits: no revocation lists (a revoked
 * certificate is a fact on the ledger), and expiry is the caller's to ask for.
 */
public final class Membership {

    /** Identities are few; a flood of made-up ones must not fill the memory. */
    private static final int MOST_REMEMBERED = 10_000;

    private final X509Certificate root;
    private final SortedMap<MspId, X509Certificate> authorities;
    private final Map<ByteString, VerifiedIdentity> known = new ConcurrentHashMap<>();

    /** @throws org.yui.domain.InvalidValueException if a member's CA is not one under this root */
    public Membership(X509Certificate root, Map<MspId, X509Certificate> authorities) {
        this.root = root;
        this.authorities = new TreeMap<>(authorities);
        authorities.forEach((mspId, ca) -> Require.that(
                ca.getBasicConstraints() >= 0 && isIssuedBy(ca, root),
                "member " + mspId + ": found a certificate the root did not issue to a CA, expected the member's CA"));
    }

    public X509Certificate root() {
        return root;
    }

    /** Each member's CA, in order of MSP id. */
    public SortedMap<MspId, X509Certificate> authorities() {
        return new TreeMap<>(authorities);
    }

    /**
     * Traces a {@code msp.SerializedIdentity} to its member.
     *
     * @throws NotAMemberException if the named member's CA did not issue the certificate, or it has not exactly one role
     */
    public VerifiedIdentity verify(ByteString serializedIdentity) throws NotAMemberException {
        VerifiedIdentity before = known.get(serializedIdentity);
        if (before != null) {
            return before;
        }
        VerifiedIdentity found = judge(serializedIdentity);
        if (known.size() < MOST_REMEMBERED) {
            known.put(serializedIdentity, found);
        }
        return found;
    }

    private VerifiedIdentity judge(ByteString serializedIdentity) throws NotAMemberException {
        try {
            SerializedIdentity claimed = SerializedIdentity.parseFrom(serializedIdentity);
            X509Certificate certificate = Pem.certificate(claimed.getIdBytes().toByteArray());
            MspId issuer = memberOf(certificate)
                    .orElseThrow(() -> new NotAMemberException(
                            "found a certificate that no member's CA issued, expected a member's certificate"));
            if (!issuer.text().equals(claimed.getMspid())) {
                throw new NotAMemberException("found a certificate that the CA of " + issuer
                        + " issued under another MSP id, expected the issuer's own");
            }
            return new VerifiedIdentity(issuer, role(certificate), certificate);
        } catch (InvalidProtocolBufferException | CertificateException e) {
            throw new NotAMemberException("found bytes that are no identity, expected msp.SerializedIdentity", e);
        }
    }

    /** The member whose CA issued this certificate: of a signer, or of a TLS peer. */
    public Optional<MspId> memberOf(X509Certificate leaf) {
        if (leaf.getBasicConstraints() >= 0 || !EcdsaP256.isP256(leaf.getPublicKey())) {
            return Optional.empty();
        }
        return authorities.entrySet().stream()
                .filter(e -> isIssuedBy(leaf, e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false; // a signature that cannot even be checked is not the issuer's
        }
    }

    private static CertificateRole role(X509Certificate certificate) throws NotAMemberException {
        List<CertificateRole> roles;
        try {
            roles = new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("OU"))
                            .flatMap(
                                    rdn -> CertificateRole.ofUnit(rdn.getValue().toString()).stream())
                            .toList();
        } catch (InvalidNameException e) {
            throw new NotAMemberException("found a subject that is no distinguished name", e);
        }
        if (roles.size() != 1) {
            throw new NotAMemberException(
                    "found " + roles.size() + " roles in the certificate, expected exactly one of "
                            + Arrays.toString(CertificateRole.values()));
        }
        return roles.getFirst();
    }
}
