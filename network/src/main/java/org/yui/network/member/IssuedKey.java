package org.yui.network.member;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A certificate and the private key it is for. Cannot be printed or compared. */
final class IssuedKey {

    private final X509Certificate certificate;
    private final PrivateKey key;

    IssuedKey(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    X509Certificate certificate() {
        return certificate;
    }

    PrivateKey key() {
        return key;
    }
}
