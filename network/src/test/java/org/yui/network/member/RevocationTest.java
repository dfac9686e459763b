package org.yui.network.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MspId;
import org.yui.domain.member.Revocation;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevocationTest {

    /** The order of P-256 (SEC 2, 2.4.2). */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final MspId HOSPITAL = new MspId("EastHospital");

    @TempDir
    private Path folder;

    @Test
    void a_second_valid_signature_makes_no_certificate_that_is_not_revoked() throws Exception {
        Consortium consortium = Consortium.open(
                folder.resolve("consortium"),
                new ConsortiumPlan(List.of(new Organisation(HOSPITAL, "East Hospital")), List.of()),
                InstantSource.system(),
                new SecureRandom());
        X509Certificate certificate = consortium.client(HOSPITAL).certificate();
        X509Certificate twin = twin(certificate);

        twin.verify(consortium.membership().authorities().get(HOSPITAL).getPublicKey());
        assertThat(twin.getEncoded()).isNotEqualTo(certificate.getEncoded());
        assertThat(Revocation.signedPart(twin)).isEqualTo(Revocation.signedPart(certificate));
    }

    /** The same certificate with the other of the CA's two valid signatures: (r, n - s) for (r, s). */
    private static X509Certificate twin(X509Certificate certificate) throws Exception {
        ASN1Sequence parts = ASN1Sequence.getInstance(certificate.getEncoded());
        ASN1Sequence signature = ASN1Sequence.getInstance(certificate.getSignature());
        ASN1Integer s = ASN1Integer.getInstance(signature.getObjectAt(1));
        DERSequence other = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
            signature.getObjectAt(0), new ASN1Integer(ORDER.subtract(s.getValue()))
        });
        DERSequence whole = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
            parts.getObjectAt(0), parts.getObjectAt(1), new DERBitString(other.getEncoded())
        });
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(whole.getEncoded()));
    }
}
