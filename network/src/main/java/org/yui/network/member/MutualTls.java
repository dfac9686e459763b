package org.yui.network.member;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * Mutual TLS 1.3 (RFC 8446) between members: either end shows a certificate that its own CA issued, and trusts the members' CAs
 * and no other.
 *
 * <p>Guarantee: {@link #peer} names the member whose CA issued the other end's certificate. Limits: the contexts must be used
 * with {@link #parameters}, which ask for the other end's certificate and leave TLS 1.3 only.
 */
public final class MutualTls {

    private static final String PROTOCOL = "TLSv1.3";
    private static final char[] IN_MEMORY = new char[0];

    private final IssuedKey own;
    private final Membership membership;

    MutualTls(IssuedKey own, Membership membership) {
        Require.that(
                membership.memberOf(own.certificate()).isPresent(),
                "found a TLS certificate that no member's CA issued, expected a member's certificate");
        this.own = own;
        this.membership = membership;
    }

    /**
     * One end's certificate and key, {@code name.pem} and {@code name.key} (PKCS #8), both in PEM.
     *
     * @param membership whom to trust
     * @throws org.yui.domain.InvalidValueException if no member's CA issued the certificate
     * @throws IOException if a file cannot be read, or the key is not the certificate's
     */
    public static MutualTls read(Path folder, String name, Membership membership) throws IOException {
        return read(folder, name, KeyBytes.OPEN, membership);
    }

    /**
     * The same, of a key that need not lie open.
     *
     * @param keys how the key is read
     * @param membership whom to trust
     * @throws org.yui.domain.InvalidValueException if no member's CA issued the certificate
     * @throws IOException if a file cannot be read, or the key is not the certificate's
     */
    public static MutualTls read(Path folder, String name, KeyBytes keys, Membership membership) throws IOException {
        return new MutualTls(KeyFile.read(folder, name, keys), membership);
    }

    /** A context for either end, server or client. */
    public SSLContext context(SecureRandom random) {
        try {
            SSLContext context = SSLContext.getInstance(PROTOCOL);
            context.init(keyManagers(), trustManagers(membership.authorities().values()), random);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not speak TLS 1.3", e);
        }
    }

    /** For libraries that make their own contexts: this end's certificate and key. */
    public KeyManager[] keyManagers() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(ownKeys(), IN_MEMORY);
            return keys.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java does not keep keys in memory", e);
        }
    }

    /** For libraries that make their own contexts: trusts this end's own organisation and no other member. */
    public TrustManager[] trustManagersOfOwn() {
        MspId self = membership.memberOf(own.certificate()).orElseThrow();
        return trustManagers(
                List.of(Objects.requireNonNull(membership.authorities().get(self))));
    }

    /** The certificate that this end shows, in DER. */
    public byte[] encodedCertificate() {
        try {
            return own.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate has no encoding", e);
        }
    }

    private static TrustManager[] trustManagers(Collection<X509Certificate> authorities) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities(authorities));
            return trust.getTrustManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java does not keep certificates in memory", e);
        }
    }

    private KeyStore ownKeys() throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setKeyEntry("own", own.key(), IN_MEMORY, new Certificate[] {own.certificate()});
        return store;
    }

    private static KeyStore authorities(Collection<X509Certificate> authorities)
            throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        // By number: a key store's names are without case, MSP ids are not.
        int number = 0;
        for (X509Certificate authority : authorities) {
            store.setCertificateEntry("member " + number++, authority);
        }
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** TLS 1.3 only, and a certificate from the client. */
    public static SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {PROTOCOL});
        parameters.setNeedClientAuth(true);
        return parameters;
    }

    /**
     * The member at the other end of a session.
     *
     * @throws NotAMemberException if it showed no certificate, or one that no member's CA issued
     */
    public MspId peer(SSLSession session) throws NotAMemberException {
        try {
            if (session.getPeerCertificates()[0] instanceof X509Certificate leaf) {
                return peer(leaf);
            }
            throw new NotAMemberException("found a certificate of another kind, expected X.509");
        } catch (SSLPeerUnverifiedException e) {
            throw new NotAMemberException("found no certificate at the other end, expected a member's", e);
        }
    }

    /** As {@link #peer(SSLSession)}, for servers that hand the certificate over. */
    public MspId peer(X509Certificate leaf) throws NotAMemberException {
        return membership
                .memberOf(leaf)
                .orElseThrow(() -> new NotAMemberException(
                        "found a certificate that no member's CA issued, expected a member's certificate"));
    }
}
