package org.yui.gateway.stow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** TLS between a hospital's own systems: the node's certificate, and the hospital's authorities for those who call. */
public final class InnerTls {

    private InnerTls() {}

    /**
     * A context for the server's end.
     *
     * @param own the node's certificate and key
     * @param authorities certificates in PEM, one after the other, of who may issue the callers'; absent if no certificates are asked for
     * @throws IOException if there is no certificate in that file
     */
    public static SSLContext context(KeyManager[] own, @Nullable Path authorities, SecureRandom random)
            throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own, authorities == null ? new TrustManager[0] : trust(authorities), random);
            return context;
        } catch (CertificateException e) {
            throw new IOException(authorities + ": found no certificates, expected X.509 in PEM", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not speak TLS", e);
        }
    }

    private static TrustManager[] trust(Path authorities) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (Certificate authority : certificates(authorities)) {
            store.setCertificateEntry("authority " + number++, authority);
        }
        if (number == 0) {
            throw new CertificateException("none");
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }

    private static Collection<? extends Certificate> certificates(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }
}
