package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.audit.wire.MalformedBytesException;

/**
 * An organisation's revocation lists. A certificate is revoked if a list of its issuer's key (by key identifier and signature)
 * names it, whatever the list's own dates are (Fabric, {@code msp/mspimplvalidate.go}).
 */
final class Revocations {

    private static final String AUTHORITY_KEY = "2.5.29.35";
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int KEY_IDENTIFIER = 0x80;

    private final List<X509CRL> lists;

    private Revocations(List<X509CRL> lists) {
        this.lists = List.copyOf(lists);
    }

    /** @param encoded lists in PEM or DER */
    static Revocations parse(List<ByteString> encoded) throws MalformedBytesException {
        List<X509CRL> lists = new ArrayList<>();
        for (ByteString each : encoded) {
            try {
                lists.add((X509CRL) CertificateFactory.getInstance("X.509")
                        .generateCRL(new ByteArrayInputStream(each.toByteArray())));
            } catch (GeneralSecurityException e) {
                throw new MalformedBytesException("found a text that is no revocation list, expected X.509", e);
            }
        }
        return new Revocations(lists);
    }

    boolean holds(X509Certificate certificate, X509Certificate issuer) {
        return lists.stream()
                .anyMatch(l -> l.getRevokedCertificate(certificate.getSerialNumber()) != null && isBy(l, issuer));
    }

    private static boolean isBy(X509CRL list, X509Certificate issuer) {
        byte[] authority = content(
                content(content(list.getExtensionValue(AUTHORITY_KEY), OCTET_STRING), SEQUENCE), KEY_IDENTIFIER);
        byte[] subject = content(content(issuer.getExtensionValue(SUBJECT_KEY), OCTET_STRING), OCTET_STRING);
        if (authority == null || !Arrays.equals(authority, subject)) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false; // whoever made it, this issuer did not
        }
    }

    /** The content of the DER element that the value begins with; absent if it is of another kind, or too long for a key's name. */
    private static byte @Nullable [] content(byte @Nullable [] der, int tag) {
        if (der == null || der.length < 2 || (der[0] & 0xff) != tag) {
            return null;
        }
        int lengthBytes = der[1] < 0 ? der[1] & 0x7f : 0;
        if (lengthBytes > 2 || der.length < 2 + lengthBytes) {
            return null;
        }
        int length = der[1] < 0 ? new BigInteger(1, der, 2, lengthBytes).intValue() : der[1];
        int from = 2 + lengthBytes;
        return from + length > der.length ? null : Arrays.copyOfRange(der, from, from + length);
    }
}
