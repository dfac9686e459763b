package org.yui.audit.rule;

import java.util.Objects;
import org.yui.audit.report.FindingClass;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Role;
import org.yui.domain.signing.KeyPurpose;

/** What hospitals give, who keeps its keys, and what they take back. */
final class ContributionRules {

    private final Ground ground;

    /** Whether contributions name how they were de-identified: those from before a network did stay as they are. */
    private boolean bound;

    ContributionRules(Ground ground) {
        this.ground = ground;
    }

    void contribution(Stated<Contribution> stated) {
        Contribution contribution = stated.fact();
        ground.authorAs(stated, contribution.hospital(), Role.HOSPITAL);
        EthicsApproval ethics = ground.named(stated, EthicsApproval.key(contribution.ethics()), EthicsApproval.class);
        if (ethics != null) {
            ground.require(
                    stated,
                    ethics.hospital().equals(contribution.hospital()),
                    FindingClass.AUTHORISATION,
                    "found another hospital's ethics approval under a contribution");
            ground.require(
                    stated,
                    !stated.at().isBefore(ethics.from()) && stated.at().isBefore(ethics.until()),
                    FindingClass.CUT_OFF,
                    "found a contribution at a time when its ethics approval does not run");
        }
        ConsentPolicy policy = ground.named(stated, ConsentPolicy.key(contribution.policy()), ConsentPolicy.class);
        if (policy != null) {
            ground.require(
                    stated,
                    policy.legalForm() == contribution.legalForm(),
                    FindingClass.AUTHORISATION,
                    "found a contribution of another legal form than its policy");
        }
        ground.require(
                stated,
                contribution.deidentification() != null || !bound,
                FindingClass.COMPLETENESS,
                "found a contribution that names no profile and no manifest of its de-identification after others that"
                        + " did");
        ground.require(
                stated,
                !new Taken(ground.facts()).byWiderWord(contribution),
                FindingClass.AUTHORISATION,
                "found a contribution under a consent, or of a hospital, that was withdrawn before");
        bound |= contribution.deidentification() != null;
    }

    void custody(Stated<Custody> stated) {
        Custody custody = stated.fact();
        Contribution contribution = ground.named(stated, Contribution.key(custody.contribution()), Contribution.class);
        if (contribution != null) {
            ground.authorAsMember(stated, contribution.hospital());
        }
        ground.require(
                stated,
                custody.epoch() == 1 || ground.facts().has(Custody.key(custody.contribution(), custody.epoch() - 1)),
                FindingClass.COMPLETENESS,
                "found custody epoch " + custody.epoch() + " without the one before");
        for (MspId custodian : custody.custodians()) {
            ground.role(stated, custodian, Role.HOSPITAL);
            boolean ready = ground.standing(custodian)
                    .filter(m -> m.depositKey() != null)
                    .filter(m -> m.keys().stream().anyMatch(k -> k.purpose() == KeyPurpose.CUSTODIAN))
                    .isPresent();
            ground.require(
                    stated,
                    ready,
                    FindingClass.AUTHORISATION,
                    "found a custodian that has stated no custodian key or no deposit key");
        }
    }

    void acknowledgement(Stated<CustodyAcknowledgement> stated) {
        CustodyAcknowledgement acknowledgement = stated.fact();
        ground.authorAsMember(stated, acknowledgement.custodian());
        Custody custody = ground.named(
                stated, Custody.key(acknowledgement.contribution(), acknowledgement.epoch()), Custody.class);
        if (custody != null) {
            ground.require(
                    stated,
                    custody.custodians().contains(acknowledgement.custodian()),
                    FindingClass.AUTHORISATION,
                    "found an acknowledgement by a member that is no custodian of the contribution");
            ground.require(
                    stated,
                    Ground.hashOf(custody).equals(acknowledgement.custody()),
                    FindingClass.INTEGRITY,
                    "found an acknowledgement of another custody than the one on the log");
        }
    }

    void withdrawal(Stated<Withdrawal> stated) {
        Withdrawal withdrawal = stated.fact();
        ground.author(stated, withdrawal.hospital());
        Contribution contribution =
                ground.named(stated, Contribution.key(withdrawal.contribution()), Contribution.class);
        if (contribution != null) {
            ground.require(
                    stated,
                    contribution.hospital().equals(withdrawal.hospital()),
                    FindingClass.AUTHORISATION,
                    "found a withdrawal of another hospital's contribution");
            Long index = withdrawal.index();
            ground.require(
                    stated,
                    index == null || Objects.requireNonNull(index) < contribution.studies(),
                    FindingClass.EXISTENCE,
                    "found a withdrawal of a study that the contribution does not have");
        }
    }
}
