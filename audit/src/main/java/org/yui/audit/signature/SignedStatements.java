package org.yui.audit.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.yui.domain.member.KeyUse;
import org.yui.domain.member.Member;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;

/**
 * Verifies members' statements: Ed25519 (RFC 8032) over {@code yui/v1/<purpose>}, a zero byte, and the body. Written a second
 * time here, from the description alone.
 */
public final class SignedStatements {

    private SignedStatements() {}

    /** Whether the statement is of this purpose and signed with the key that this member has stated for it. */
    public static boolean holds(Signed statement, KeyPurpose purpose, Member member) {
        return statement.purpose() == purpose
                && statement.signer().equals(member.msp())
                && member.keys().stream().filter(k -> k.purpose() == purpose).anyMatch(k -> isBy(statement, k));
    }

    private static boolean isBy(Signed statement, KeyUse use) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(("yui/v1/" + use.purpose().name()).getBytes(StandardCharsets.US_ASCII));
        signed.write(0);
        signed.writeBytes(statement.body().getBytes(StandardCharsets.UTF_8));
        try {
            byte[] spki = Base64.getDecoder().decode(use.key().text());
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            check.update(signed.toByteArray());
            return check.verify(Base64.getDecoder().decode(statement.signature().text()));
        } catch (GeneralSecurityException e) {
            return false; // what cannot be a signature is none
        }
    }
}
