package org.yui.network.member;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.yui.domain.InvalidValueException;

/** X.509 certificates as Fabric's messages carry them: PEM (RFC 7468). */
public final class Certificates {

    private Certificates() {}

    public static ByteString pem(X509Certificate certificate) {
        return ByteString.copyFrom(Pem.of(certificate));
    }

    /** The organisation that a certificate names; empty if it names none. */
    static String organisation(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("O"))
                            .map(rdn -> rdn.getValue().toString())
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            throw new InvalidValueException("found a certificate whose subject is no distinguished name", e);
        }
    }

    /**
     * Reads a certificate in PEM.
     *
     * @throws IOException if there is none in the file
     */
    public static X509Certificate read(Path file) throws IOException {
        try {
            return Pem.certificate(Files.readAllBytes(file));
        } catch (CertificateException e) {
            throw new IOException(file + ": found no certificate, expected X.509 in PEM", e);
        }
    }

    /** @throws CertificateException if the bytes are no certificate */
    public static X509Certificate parse(ByteString pem) throws CertificateException {
        return Pem.certificate(pem.toByteArray());
    }
}
