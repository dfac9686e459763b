package org.yui.audit.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yui.domain.Code;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.member.Certification;
import org.yui.domain.member.Member;

/**
 * What the law lets a member have, by the form in which data left its hospital (docs/legal.md).
 *
 * @param buyer who is to have it
 * @param standing its record as it stands; none if it is no member
 */
record LegalForms(MspId buyer, Optional<Member> standing, Code purpose) {

    boolean admit(Contribution contribution, ConsentPolicy policy) {
        return switch (contribution.legalForm()) {
            case APPI_ANONYMISED, NGMIA_ANONYMISED -> true;
            case APPI_PSEUDONYMISED -> jointly(contribution, policy).contains(buyer);
            case NGMIA_PSEUDONYMISED ->
                standing.map(Member::certifications)
                        .filter(c -> c.contains(Certification.NGMIA_PSEUDONYMISED_USER))
                        .isPresent();
            case CONSENT ->
                Words.takesIn(texts(policy.purposes()), purpose.text())
                        && !Words.takesIn(texts(policy.prohibited()), purpose.text());
        };
    }

    private static List<String> texts(List<Code> codes) {
        return codes.stream().map(Code::text).toList();
    }

    /** Joint use: the hospital, and whom it named. */
    private static Set<MspId> jointly(Contribution contribution, ConsentPolicy policy) {
        Set<MspId> together = new TreeSet<>();
        together.add(contribution.hospital());
        Optional.ofNullable(policy.recipients()).ifPresent(together::addAll);
        return together;
    }
}
