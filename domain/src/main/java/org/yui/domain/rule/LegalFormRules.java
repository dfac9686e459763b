package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.CONSENT_PURPOSE;
import static org.yui.domain.rule.Refusal.LEGAL_FORM_RECIPIENT;

import org.yui.domain.Code;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.LegalForm;
import org.yui.domain.member.Certification;
import org.yui.domain.member.Member;
import org.yui.domain.use.Vocabulary;

/** To whom a contribution may go by its legal form. Nobody, unless its form says so; owners' decisions come on top. */
public final class LegalFormRules {

    private LegalFormRules() {}

    /**
     * Whether a contribution may be given to a member for a purpose.
     *
     * @param policy the contribution's
     */
    public static Ruling give(Contribution contribution, ConsentPolicy policy, Member recipient, Code purpose) {
        return switch (contribution.legalForm()) {
            case APPI_ANONYMISED, NGMIA_ANONYMISED -> new Ruling.Allowed();
            case APPI_PSEUDONYMISED ->
                Ruling.unless(
                        recipient.msp().equals(contribution.hospital())
                                || policy.named().contains(recipient.msp()),
                        LEGAL_FORM_RECIPIENT,
                        found(contribution, recipient)
                                + " to be the hospital itself or, for joint use, named among the policy's recipients "
                                + policy.named() + ": the APPI lets it go to no third party");
            case NGMIA_PSEUDONYMISED ->
                Ruling.unless(
                        recipient.isCertified(Certification.NGMIA_PSEUDONYMISED_USER),
                        LEGAL_FORM_RECIPIENT,
                        found(contribution, recipient) + " to be certified as " + Certification.NGMIA_PSEUDONYMISED_USER
                                + " in its MEMBER record: it goes to users certified by the ministers only");
            case CONSENT ->
                Ruling.unless(
                        Vocabulary.isWithin(purpose, policy.purposes())
                                && !Vocabulary.isWithin(purpose, policy.prohibited()),
                        CONSENT_PURPOSE,
                        "found the purpose " + purpose + " for " + contribution.id() + ", given with "
                                + LegalForm.CONSENT + ", expected one that its patients consented to: "
                                + policy.purposes());
        };
    }

    private static String found(Contribution contribution, Member recipient) {
        return "found " + contribution.id() + " in the legal form " + contribution.legalForm() + ", expected "
                + recipient.msp();
    }
}
