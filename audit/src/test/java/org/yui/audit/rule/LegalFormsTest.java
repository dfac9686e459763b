package org.yui.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.EthicsId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.LegalForm;
import org.yui.domain.member.Certification;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LegalFormsTest {

    private static final MspId HOSPITAL = new MspId("Hospital");
    private static final MspId BUYER = new MspId("Buyer");
    private static final Code PURPOSE = new Code("AI-TRAINING");
    private static final List<Certification> CERTIFIED = List.of(Certification.NGMIA_PSEUDONYMISED_USER);

    private static boolean admits(
            LegalForm form, MspId to, Code purpose, @Nullable List<Certification> certifications) {
        ConsentPolicy policy = new ConsentPolicy(
                form, List.of(PURPOSE, new Code("RESALE")), List.of(new Code("RESALE")), List.of(new Region("JP")));
        Contribution contribution = new Contribution(
                new ContributionId("0".repeat(32)),
                HOSPITAL,
                new EthicsId("0".repeat(32)),
                policy.hash(),
                form,
                new Region("JP"),
                1,
                List.of(KindCount.of(new Code("CT"), 1)),
                Hash.of(),
                Hash.of(),
                null);
        Member member = new Member(to, 1, to.text(), List.of(Role.BUYER), List.of(), null, certifications);
        return new LegalForms(to, Optional.of(member), purpose).admit(contribution, policy);
    }

    @ParameterizedTest
    @EnumSource
    void pseudonymised_data_goes_to_no_third_party_by_itself(LegalForm form) {
        boolean pseudonymised = form == LegalForm.APPI_PSEUDONYMISED || form == LegalForm.NGMIA_PSEUDONYMISED;

        assertThat(admits(form, BUYER, PURPOSE, null)).isEqualTo(!pseudonymised);
    }

    @Test
    void a_certified_user_and_the_hospital_itself_have_each_their_form() {
        assertThat(admits(LegalForm.NGMIA_PSEUDONYMISED, BUYER, PURPOSE, CERTIFIED))
                .isTrue();
        assertThat(admits(LegalForm.APPI_PSEUDONYMISED, BUYER, PURPOSE, CERTIFIED))
                .isFalse();
        assertThat(admits(LegalForm.APPI_PSEUDONYMISED, HOSPITAL, PURPOSE, null))
                .isTrue();
        assertThat(admits(LegalForm.NGMIA_PSEUDONYMISED, HOSPITAL, PURPOSE, null))
                .isFalse();
    }

    @Test
    void consent_is_to_purposes() {
        assertThat(admits(LegalForm.CONSENT, BUYER, new Code("OTHER"), null)).isFalse();
        assertThat(admits(LegalForm.CONSENT, BUYER, new Code("RESALE"), null)).isFalse();
        assertThat(admits(LegalForm.APPI_ANONYMISED, BUYER, new Code("OTHER"), null))
                .isTrue();
    }
}
