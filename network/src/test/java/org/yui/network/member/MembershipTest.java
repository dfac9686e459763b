package org.yui.network.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipTest {

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

    private final Organisation east = new Organisation(new MspId("East"), "東病院");
    private final Organisation west = new Organisation(new MspId("West"), "West");
    private final SecureRandom random = new SecureRandom();
    private CertificateAuthority eastCa;
    private CertificateAuthority westCa;
    private Membership membership;

    @BeforeEach
    void make() {
        eastCa = CertificateAuthority.of(east, Instant.now(), random);
        westCa = CertificateAuthority.of(west, Instant.now(), random);
        membership = of(eastCa, westCa);
    }

    private Membership of(CertificateAuthority first, CertificateAuthority second) {
        return new Membership(Map.of(
                east.mspId(), first.asIssued().certificate(),
                west.mspId(), second.asIssued().certificate()));
    }

    private static ByteString serialized(String mspId, IssuedKey key) {
        return SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(Certificates.pem(key.certificate()))
                .build()
                .toByteString();
    }

    @Test
    void a_members_certificate_is_traced_to_the_member_and_its_role() throws Exception {
        for (CertificateRole role : CertificateRole.values()) {
            VerifiedIdentity found = membership.verify(serialized("East", eastCa.signer(role)));

            assertThat(found.mspId()).isEqualTo(east.mspId());
            assertThat(found.role()).isEqualTo(role);
        }
    }

    @Test
    void a_certificate_under_another_members_id_is_refused() {
        ByteString claimed = serialized("West", eastCa.signer(CertificateRole.CLIENT));

        assertThatThrownBy(() -> membership.verify(claimed)).isInstanceOf(NotAMemberException.class);
    }

    @Test
    void a_ca_of_the_same_name_outside_the_membership_vouches_for_nobody() {
        CertificateAuthority foreign = CertificateAuthority.of(east, Instant.now(), random);

        assertThatThrownBy(() -> membership.verify(serialized("East", foreign.signer(CertificateRole.CLIENT))))
                .isInstanceOf(NotAMemberException.class);
    }

    @Test
    void two_members_cannot_share_a_ca() {
        assertThatThrownBy(() -> of(eastCa, eastCa))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("repeated");
    }

    @Test
    void two_members_cannot_have_cas_of_one_subject() {
        CertificateAuthority posing = CertificateAuthority.of(east, Instant.now(), random);

        assertThatThrownBy(() -> of(eastCa, posing))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("subjects of members' CAs");
    }

    @Test
    void two_members_cannot_have_cas_of_one_key() {
        KeyPair pair = EcdsaP256.generate(random);
        CertificateAuthority first = CertificateAuthority.of(east, pair, Instant.now(), random);
        CertificateAuthority second = CertificateAuthority.of(west, pair, Instant.now(), random);

        assertThatThrownBy(() -> of(first, second))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("keys of members' CAs");
    }

    @Test
    void a_leaf_is_no_members_ca_and_neither_is_what_another_signed() throws Exception {
        X509Certificate leaf = eastCa.signer(CertificateRole.ADMIN).certificate();

        assertThatThrownBy(() -> new Membership(Map.of(east.mspId(), leaf)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("may not issue");
        assertThatThrownBy(() -> new Membership(Map.of())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_ca_signs_nothing_itself_and_neither_does_a_tls_certificate() {
        assertThatThrownBy(() -> membership.verify(serialized("East", eastCa.asIssued())))
                .isInstanceOf(NotAMemberException.class);
        assertThatThrownBy(() -> membership.verify(serialized("East", eastCa.tls())))
                .isInstanceOf(NotAMemberException.class)
                .hasMessageContaining("0 roles");
    }

    @Test
    void a_certificate_changed_anywhere_is_refused() throws Exception {
        byte[] der = eastCa.signer(CertificateRole.CLIENT).certificate().getEncoded();
        for (Mutation mutation : Mutations.some(der, 60, SeededRandom.of(MembershipTest.class))) {
            String pem = "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(mutation.bytes())
                    + "\n-----END CERTIFICATE-----\n";
            ByteString claimed = SerializedIdentity.newBuilder()
                    .setMspid("East")
                    .setIdBytes(ByteString.copyFromUtf8(pem))
                    .build()
                    .toByteString();

            assertThatThrownBy(() -> membership.verify(claimed))
                    .as(mutation.toString())
                    .isInstanceOf(NotAMemberException.class);
        }
    }

    /** Java reads such a certificate as the same one: nobody signed how many bits of the signature are used. */
    @Test
    void a_certificate_whose_signature_is_said_to_end_a_bit_early_is_refused() throws Exception {
        IssuedKey key = eastCa.signer(CertificateRole.CLIENT);
        while ((key.certificate().getSignature()[key.certificate().getSignature().length - 1] & 1) != 0) {
            key = eastCa.signer(CertificateRole.CLIENT);
        }
        byte[] der = key.certificate().getEncoded();
        int unusedBits = der.length - key.certificate().getSignature().length - 1;
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(Mutations.flip(der, unusedBits, 0).bytes())
                + "\n-----END CERTIFICATE-----\n";
        ByteString claimed = SerializedIdentity.newBuilder()
                .setMspid("East")
                .setIdBytes(ByteString.copyFromUtf8(pem))
                .build()
                .toByteString();

        membership.verify(serialized("East", key));
        assertThatThrownBy(() -> membership.verify(claimed)).isInstanceOf(NotAMemberException.class);
    }

    @Test
    void a_signature_holds_for_its_key_and_its_bytes_alone() throws Exception {
        IssuedKey key = eastCa.signer(CertificateRole.CLIENT);
        Identity identity = new Identity(east.mspId(), key);
        VerifiedIdentity verified = membership.verify(identity.serialized());
        byte[] signature = identity.sign(MESSAGE);

        assertThat(verified.verifies(signature, MESSAGE)).isTrue();
        assertThat(verified.verifies(identity.sign(new byte[0], MESSAGE), MESSAGE))
                .isTrue();
        assertThat(verified.verifies(signature, new byte[] {1})).isFalse();
        for (Mutation mutation : Mutations.everyBit(signature)) {
            assertThat(verified.verifies(mutation.bytes(), MESSAGE))
                    .as(mutation.toString())
                    .isFalse();
        }
    }

    @Test
    void the_second_form_of_a_signature_is_refused_and_never_made() throws Exception {
        IssuedKey key = eastCa.signer(CertificateRole.CLIENT);
        VerifiedIdentity verified = membership.verify(new Identity(east.mspId(), key).serialized());
        for (int i = 0; i < 20; i++) {
            byte[] low = EcdsaP256.sign(key.key(), MESSAGE);
            BigInteger[] rs = StandardDSAEncoding.INSTANCE.decode(ORDER, low);
            byte[] high = StandardDSAEncoding.INSTANCE.encode(ORDER, rs[0], ORDER.subtract(rs[1]));

            assertThat(holdsAnyForm(key, high)).isTrue();
            assertThat(verified.verifies(low, MESSAGE)).isTrue();
            assertThat(verified.verifies(high, MESSAGE)).isFalse();
        }
    }

    private static boolean holdsAnyForm(IssuedKey key, byte[] der) throws Exception {
        Signature check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(key.certificate());
        check.update(MESSAGE);
        return check.verify(der);
    }
}
