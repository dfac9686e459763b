package org.yui.imaging.deid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.InvalidValueException;
import org.yui.imaging.Slices;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.profile.DateRule;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HospitalSecretTest {

    private static byte[] hmac(byte[] key, byte[] message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    /** RFC 5869 by its two formulas: salt of zeros, one block. */
    private static byte[] hkdf(String info) throws Exception {
        byte[] prk = hmac(new byte[32], Slices.ROOT);
        return hmac(prk, (info + "\u0001").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void subkeys_are_HKDF_SHA256_of_the_root() throws Exception {
        byte[] value = {1, 2, 3};
        assertThat(Slices.SECRET.uids().of("m", value))
                .isEqualTo(hmac(hkdf("yui/imaging/1/uid"), new byte[] {'m', 0, 1, 2, 3}));
        assertThat(Slices.SECRET.evidence().of("m", value))
                .isEqualTo(hmac(hkdf("yui/imaging/1/evidence"), new byte[] {'m', 0, 1, 2, 3}));
    }

    @Test
    void subkeys_are_independent_and_roots_matter() {
        HospitalSecret other = HospitalSecret.ofRoot(HospitalSecret.newRoot(new SecureRandom()));
        byte[] value = {1};
        List<byte[]> hashes = List.of(
                Slices.SECRET.uids().of("m", value),
                Slices.SECRET.dates().of("m", value),
                Slices.SECRET.pseudonyms().of("m", value),
                Slices.SECRET.evidence().of("m", value),
                Slices.SECRET.quarantine().of("m", value),
                other.uids().of("m", value));
        assertThat(hashes.stream().map(java.util.Arrays::hashCode).distinct()).hasSize(hashes.size());
    }

    @Test
    void refuses_a_root_of_another_length() {
        assertThatThrownBy(() -> HospitalSecret.ofRoot(new byte[16]))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected 32");
    }

    @Test
    void cannot_be_printed() {
        assertThat(Slices.SECRET).hasToString("HospitalSecret");
        assertThat(Slices.SECRET.uids()).hasToString("KeyedHash");
        assertThat(Patient.of(Slices.SECRET, DateRule.SHIFT_PER_PATIENT, "", "id", "1.2"))
                .hasToString("Patient");
    }

    @Test
    void identifiers_map_to_valid_ones_that_are_the_same_every_time() {
        UidMap uids = new UidMap(Slices.SECRET);
        String mapped = uids.map("1.2.392.200.1");
        assertThat(mapped)
                .matches("2\\.25\\.[1-9]\\d{30,38}")
                .isEqualTo(new UidMap(Slices.SECRET).map("1.2.392.200.1"));
        assertThat(uids.map("1.2.392.200.2")).isNotEqualTo(mapped);
        assertThat(RawText.trimmed(uids.map(RawText.bytes("1.2.392.200.1\\1.2.392.200.2"))))
                .isEqualTo(mapped + "\\" + uids.map("1.2.392.200.2"));
    }

    @Test
    void identifiers_of_the_standard_stay_and_lookalikes_do_not() {
        UidMap uids = new UidMap(Slices.SECRET);
        assertThat(uids.map("1.2.840.10008.5.1.4.1.1.2")).isEqualTo("1.2.840.10008.5.1.4.1.1.2");
        assertThat(uids.map("1.2.840.10008.1.4.1.1")).isEqualTo("1.2.840.10008.1.4.1.1");
        assertThat(uids.map("1.2.840.10008.5.1.4.1.1.2.19700101")).startsWith("2.25.");
        assertThat(uids.map("CANARY")).startsWith("2.25.");
        assertThat(uids.map("")).isEmpty();
    }

    @Test
    void a_patient_is_keyed_by_its_identifier_or_else_by_its_study() {
        Patient one = Patient.of(Slices.SECRET, DateRule.SHIFT_PER_PATIENT, "", "id", "1.2");
        Patient same = Patient.of(Slices.SECRET, DateRule.SHIFT_PER_PATIENT, "", "id", "1.3");
        assertThat(same.pseudonym()).isEqualTo(one.pseudonym()).matches("P[0-9A-Z]{20}");
        assertThat(same.dates()).isEqualTo(one.dates());
        Patient unnamed = Patient.of(Slices.SECRET, DateRule.SHIFT_PER_PATIENT, "", "", "1.2");
        assertThat(unnamed.keyedBy()).isEqualTo(InstanceEvidence.PatientKey.STUDY_INSTANCE_UID);
        assertThat(unnamed.pseudonym())
                .isNotEqualTo(Patient.of(Slices.SECRET, DateRule.SHIFT_PER_PATIENT, "", "", "1.3")
                        .pseudonym())
                .isNotEqualTo(Patient.of(Slices.SECRET, DateRule.SHIFT_PER_PATIENT, "", "1.2", "1.3")
                        .pseudonym());
    }
}
