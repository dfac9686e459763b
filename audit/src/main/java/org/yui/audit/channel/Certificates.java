package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.yui.audit.wire.MalformedBytesException;

/** X.509 certificates in PEM (RFC 7468), and what membership needs to know of them. */
final class Certificates {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int KEY_CERT_SIGN = 5;

    private Certificates() {}

    static X509Certificate parse(ByteString pem) throws MalformedBytesException {
        String text = pem.toString(StandardCharsets.US_ASCII).strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END) || text.length() < BEGIN.length() + END.length()) {
            throw new MalformedBytesException("found another text, expected one certificate in PEM");
        }
        String base64 = text.substring(BEGIN.length(), text.length() - END.length());
        try {
            byte[] der = Base64.getDecoder().decode(base64.replace("\r", "").replace("\n", ""));
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (!Arrays.equals(der, certificate.getEncoded())) {
                throw new MalformedBytesException("found a certificate with further bytes, expected it alone");
            }
            return certificate;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new MalformedBytesException("found a text that is no certificate, expected X.509 in PEM", e);
        }
    }

    static List<X509Certificate> parseAll(List<ByteString> pems) throws MalformedBytesException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (ByteString pem : pems) {
            certificates.add(parse(pem));
        }
        return certificates;
    }

    /** Whether the issuer's key signed the certificate. Expiry is not judged: Fabric does not either, in blocks. */
    static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()) || !isAuthority(issuer)) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false; // signed by another key
        }
    }

    static boolean isAuthority(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[KEY_CERT_SIGN]);
    }

    /** The organisational units of the subject. */
    static List<String> units(X509Certificate certificate) {
        List<String> units = new ArrayList<>();
        try {
            for (Rdn rdn : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                var values = rdn.toAttributes().get("OU");
                if (values != null) {
                    values.getAll().asIterator().forEachRemaining(v -> units.add(String.valueOf(v)));
                }
            }
        } catch (InvalidNameException e) {
            return List.of(); // a subject that is no distinguished name has no units
        } catch (javax.naming.NamingException e) {
            return List.of(); // attributes held in memory do not fail
        }
        return units;
    }
}
