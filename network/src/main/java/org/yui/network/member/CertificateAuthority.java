package org.yui.network.member;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;

/** One member's own CA, which signed itself. Issues leaves alone, as X.509 version 3 certificates (RFC 5280). */
final class CertificateAuthority {

    /** An allowance for clocks that disagree. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private static final Duration CA_LIFE = Duration.ofDays(20 * 365);
    private static final Duration LEAF_LIFE = Duration.ofDays(5 * 365);

    private final Organisation organisation;
    private final X509Certificate certificate;
    private final PrivateKey key;
    private final Instant now;
    private final SecureRandom random;

    private CertificateAuthority(
            Organisation organisation, X509Certificate certificate, PrivateKey key, Instant now, SecureRandom random) {
        this.organisation = organisation;
        this.certificate = certificate;
        this.key = key;
        this.now = now;
        this.random = random;
    }

    /** A new CA; its subject carries the MSP id, so that no two members' are alike. */
    static CertificateAuthority of(Organisation organisation, Instant now, SecureRandom random) {
        return of(organisation, EcdsaP256.generate(random), now, random);
    }

    static CertificateAuthority of(Organisation organisation, KeyPair pair, Instant now, SecureRandom random) {
        X500Name name = name(organisation.name(), "ca." + organisation.mspId());
        X509Certificate certificate = build(
                new JcaX509v3CertificateBuilder(
                        name, serial(random), from(now), Date.from(now.plus(CA_LIFE)), name, pair.getPublic()),
                pair.getPrivate(),
                certificateSigning(pair.getPublic()));
        return new CertificateAuthority(organisation, certificate, pair.getPrivate(), now, random);
    }

    /** A CA that was made before. */
    static CertificateAuthority of(Organisation organisation, IssuedKey own, Instant now, SecureRandom random) {
        return new CertificateAuthority(organisation, own.certificate(), own.key(), now, random);
    }

    /** A certificate that signs in one role. */
    IssuedKey signer(CertificateRole role) {
        return signer(role, LEAF_LIFE);
    }

    IssuedKey signer(CertificateRole role, Duration life) {
        KeyPair pair = EcdsaP256.generate(random);
        X509Certificate leaf = issue(
                name(organisation.name(), role.unit() + "." + organisation.mspId(), role.unit()),
                pair.getPublic(),
                life,
                out -> {
                    out.add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                    out.add(Extension.basicConstraints, true, new BasicConstraints(false));
                });
        return new IssuedKey(leaf, pair.getPrivate());
    }

    /** A certificate for both ends of mutual TLS on this machine. */
    IssuedKey tls() {
        return tls(LEAF_LIFE);
    }

    IssuedKey tls(Duration life) {
        KeyPair pair = EcdsaP256.generate(random);
        GeneralNames here = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
        X509Certificate leaf =
                issue(name(organisation.name(), "tls." + organisation.mspId(), "tls"), pair.getPublic(), life, out -> {
                    out.add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                    out.add(Extension.basicConstraints, true, new BasicConstraints(false));
                    out.add(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                        KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                    }));
                    out.add(Extension.subjectAlternativeName, false, here);
                });
        return new IssuedKey(leaf, pair.getPrivate());
    }

    IssuedKey asIssued() {
        return new IssuedKey(certificate, key);
    }

    private X509Certificate issue(X500Name subject, PublicKey publicKey, Duration life, Extensions extensions) {
        try {
            X500Name issuer = new JcaX509CertificateHolder(certificate).getSubject();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer, serial(random), from(now), Date.from(now.plus(life)), subject, publicKey);
            return build(builder, key, out -> {
                extensions.to(out);
                out.add(
                        Extension.authorityKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            });
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the CA's own certificate cannot be read", e);
        }
    }

    private static Extensions certificateSigning(PublicKey own) {
        return out -> {
            out.add(Extension.basicConstraints, true, new BasicConstraints(0));
            out.add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            out.add(Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(own));
        };
    }

    private static X509Certificate build(
            JcaX509v3CertificateBuilder builder, PrivateKey signer, Extensions extensions) {
        try {
            extensions.to((id, critical, value) -> builder.addExtension(id, critical, value));
            return new JcaX509CertificateConverter().getCertificate(builder.build(new LowSSigner(signer)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate could not be made", e);
        }
    }

    private static X500Name name(String organisation, String commonName, String... units) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, organisation);
        for (String unit : List.of(units)) {
            name.addRDN(BCStyle.OU, unit);
        }
        return name.addRDN(BCStyle.CN, commonName).build();
    }

    private static BigInteger serial(SecureRandom random) {
        return new BigInteger(127, random);
    }

    private static Date from(Instant now) {
        return Date.from(now.minus(BEFORE));
    }

    /** Where extensions are put. */
    private interface ExtensionSink {
        void add(ASN1ObjectIdentifier id, boolean critical, org.bouncycastle.asn1.ASN1Encodable value)
                throws IOException;
    }

    /** The extensions of one kind of certificate. */
    private interface Extensions {
        void to(ExtensionSink sink) throws IOException, GeneralSecurityException, OperatorCreationException;
    }

    /** Signs certificates with low S too: Fabric rewrites others before it compares them. */
    private static final class LowSSigner implements ContentSigner {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final PrivateKey key;

        LowSSigner(PrivateKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return EcdsaP256.sign(key, content.toByteArray());
        }
    }
}
