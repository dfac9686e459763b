package org.yui.testnetwork.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A client's certificate that the member's own CA issued, and whose time was over yesterday. */
final class ExpiredCertificate {

    private ExpiredCertificate() {}

    /** Writes {@code name.pem} and {@code name.key} into the member's folder. */
    static void write(Path member, String name) throws Exception {
        X509CertificateHolder ca = parse(member.resolve("ca.pem"), X509CertificateHolder.class);
        PrivateKey caKey =
                new JcaPEMKeyConverter().getPrivateKey(parse(member.resolve("ca.key"), PrivateKeyInfo.class));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Instant now = Instant.now();
        X509CertificateHolder made = new JcaX509v3CertificateBuilder(
                        ca.getSubject(),
                        BigInteger.valueOf(now.toEpochMilli()),
                        Date.from(now.minus(Duration.ofDays(2))),
                        Date.from(now.minus(Duration.ofDays(1))),
                        new X500Name("CN=expired,OU=client,O=hospital"),
                        pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(ca))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(caKey));
        write(member.resolve(name + ".pem"), "CERTIFICATE", made.getEncoded());
        write(member.resolve(name + ".key"), "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static <T> T parse(Path pem, Class<T> type) throws IOException {
        try (PEMParser parser = new PEMParser(new StringReader(Files.readString(pem)))) {
            return type.cast(parser.readObject());
        }
    }

    private static void write(Path file, String label, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(file, "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }
}
