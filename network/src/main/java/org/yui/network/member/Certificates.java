package org.yui.network.member;

import com.google.protobuf.ByteString;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** X.509 certificates as Fabric's messages carry them: PEM (RFC 7468). */
public final class Certificates {

    private Certificates() {}

    public static ByteString pem(X509Certificate certificate) {
        return ByteString.copyFrom(Pem.of(certificate));
    }

    /** @throws CertificateException if the bytes are no certificate */
    public static X509Certificate parse(ByteString pem) throws CertificateException {
        return Pem.certificate(pem.toByteArray());
    }
}
