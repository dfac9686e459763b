package org.yui.network.member;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
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
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * What everybody knows about the members: each one's own CA, which signed itself. Judges certificates.
 *
 * <p>Guarantee: a certificate is a member's only if that member's own CA signed it, and it is no other member's then. Limits: no
 * revocation lists (a revoked certificate is a fact on the ledger), and expiry is the caller's to ask for.
 */
public final class Membership {

    /** Identities are few; a flood of made-up ones must not fill the memory. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final int KEY_CERT_SIGN = 5;
    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

    private final SortedMap<MspId, X509Certificate> authorities;
    private final Map<ByteString, VerifiedIdentity> known = new ConcurrentHashMap<>();

    /**
     * @param authorities at least one member's CA
     * @throws org.yui.domain.InvalidValueException if one is not what Fabric's MSP demands of a root (Fabric {@code
     *     msp/mspimplsetup.go}, {@code finalizeSetupCAs}), or two members share a key or a subject
     */
    public Membership(Map<MspId, X509Certificate> authorities) {
        Require.that(!authorities.isEmpty(), "found no member's CA, expected at least one");
        this.authorities = new TreeMap<>(authorities);
        this.authorities.forEach(Membership::requireRoot);
        Require.distinct(
                authorities.values().stream()
                        .map(X509Certificate::getSubjectX500Principal)
                        .toList(),
                "subjects of members' CAs");
        Require.distinct(
                authorities.values().stream().map(X509Certificate::getPublicKey).toList(), "keys of members' CAs");
    }

    private static void requireRoot(MspId mspId, X509Certificate ca) {
        boolean[] usage = ca.getKeyUsage();
        Require.that(
                ca.getBasicConstraints() >= 0 && usage != null && usage[KEY_CERT_SIGN],
                "member " + mspId + ": found a certificate that may not issue others, expected the member's CA");
        Require.that(
                ca.getExtensionValue(SUBJECT_KEY_IDENTIFIER) != null,
                "member " + mspId + ": found a CA without a subject key identifier, which Fabric's MSP refuses");
        Require.that(
                EcdsaP256.isP256(ca.getPublicKey()) && isIssuedBy(ca, ca),
                "member " + mspId + ": found a CA that did not sign itself with ECDSA P-256, expected its own root");
    }

    /**
     * The members of a folder that holds {@code <MSP id>.pem}, the CA's certificate of each, and nothing else.
     *
     * @throws IOException if it cannot be read or holds other files
     * @throws org.yui.domain.InvalidValueException if the certificates are not such as make a membership
     */
    public static Membership read(Path folder) throws IOException {
        return new Membership(AuthorityFolder.read(folder));
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
            return hasOneForm(certificate);
        } catch (GeneralSecurityException e) {
            return false; // a signature that cannot even be checked is not the issuer's
        }
    }

    /**
     * Whether everything around the signed part is as DER has it (RFC 5280, 4.1). It is what the signature does not cover: Java's parser
     * lets a bit string call the last zero bits of a signature unused, and what nobody signed must not make a second certificate of one.
     */
    private static boolean hasOneForm(X509Certificate certificate) {
        try {
            ASN1Encodable signed = ASN1Primitive.fromByteArray(certificate.getTBSCertificate());
            ASN1Encodable algorithm = TBSCertificate.getInstance(signed).getSignature();
            byte[] only = new DERSequence(
                            new ASN1Encodable[] {signed, algorithm, new DERBitString(certificate.getSignature())})
                    .getEncoded(ASN1Encoding.DER);
            return DerSignature.parse(certificate.getSignature()).isPresent()
                    && Arrays.equals(only, certificate.getEncoded());
        } catch (IOException | CertificateEncodingException | IllegalArgumentException e) {
            return false; // what cannot be written down again is in no form
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
