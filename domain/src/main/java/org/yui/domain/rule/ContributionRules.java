package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.DEIDENTIFICATION_MISSING;
import static org.yui.domain.rule.Refusal.HASH_DIFFERS;
import static org.yui.domain.rule.Refusal.KEY_MISSING;
import static org.yui.domain.rule.Refusal.LEGAL_FORM_DIFFERS;
import static org.yui.domain.rule.Refusal.NOT_CUSTODIAN;
import static org.yui.domain.rule.Refusal.NOT_OWNER;
import static org.yui.domain.rule.Refusal.OUT_OF_ORDER;
import static org.yui.domain.rule.Refusal.ROLE_MISSING;
import static org.yui.domain.rule.Refusal.UNKNOWN_STUDY;

import java.time.Instant;
import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.json.Json;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.signing.KeyPurpose;

/** Giving studies, placing their keys in custody, taking them back. */
public final class ContributionRules {

    private ContributionRules() {}

    /** A hospital gives under an ethics approval of its own that runs, in the legal form that the policy is about, bound to how it was de-identified. */
    public static Ruling contribute(
            Contribution contribution, Member author, EthicsApproval ethics, ConsentPolicy policy, Instant time) {
        return Ruling.first(
                Author.is(author, contribution.hospital(), Role.HOSPITAL),
                EthicsRules.running(ethics, contribution.hospital(), time),
                Ruling.unless(
                        contribution.legalForm() == policy.legalForm(),
                        LEGAL_FORM_DIFFERS,
                        "found " + contribution.legalForm() + ", expected the policy's " + policy.legalForm()),
                Ruling.unless(
                        contribution.deidentification() != null,
                        DEIDENTIFICATION_MISSING,
                        "found a contribution without the hashes of its de-identification profile and of the hospital's"
                                + " signed manifest, expected both"));
    }

    /**
     * The owner says who holds the keys: hospitals that have stated a key to deposit to and one to sign releases with.
     *
     * @param custodians the members named, in the custody's order
     * @param before whether the epoch before stands; of no matter for the first
     */
    public static Ruling custody(
            Custody custody, Member author, Contribution contribution, List<Member> custodians, boolean before) {
        return Ruling.first(
                owner(author.msp(), contribution),
                Ruling.unless(
                        custody.epoch() == 1 || before,
                        OUT_OF_ORDER,
                        "found no custody of epoch " + (custody.epoch() - 1) + ", expected it to come first"),
                Ruling.first(
                        custodians.stream().map(ContributionRules::custodian).toList()));
    }

    private static Ruling custodian(Member member) {
        return Ruling.first(
                Ruling.unless(
                        member.has(Role.HOSPITAL),
                        ROLE_MISSING,
                        "found the custodian " + member.msp() + " with the roles " + member.roles()
                                + ", expected a HOSPITAL"),
                Ruling.unless(
                        member.depositKey() != null
                                && member.key(KeyPurpose.CUSTODIAN).isPresent(),
                        KEY_MISSING,
                        "found the custodian " + member.msp() + " without a deposit key or a CUSTODIAN key,"
                                + " expected both"));
    }

    /** A custodian confirms exactly the custody on the ledger. */
    public static Ruling acknowledge(CustodyAcknowledgement word, Member author, Custody custody) {
        return Ruling.first(
                Author.is(author.msp(), word.custodian()),
                Ruling.unless(
                        custody.custodians().contains(word.custodian()),
                        NOT_CUSTODIAN,
                        "found the custodians " + custody.custodians() + ", expected " + word.custodian()
                                + " among them"),
                Ruling.unless(
                        word.custody().equals(Hash.of(Json.bytes(custody))),
                        HASH_DIFFERS,
                        "found another hash than that of the custody of epoch " + custody.epoch()));
    }

    /** The owner takes back what it likes, member still or not; only what it never gave it cannot take back. */
    public static Ruling withdraw(Withdrawal withdrawal, MspId author, Contribution contribution) {
        Long index = withdrawal.index();
        return Ruling.first(
                Author.is(author, withdrawal.hospital()),
                owner(author, contribution),
                Ruling.unless(
                        index == null || index < contribution.studies(),
                        UNKNOWN_STUDY,
                        "found index " + index + ", expected 0 to " + (contribution.studies() - 1)));
    }

    private static Ruling owner(MspId author, Contribution contribution) {
        return Ruling.unless(
                author.equals(contribution.hospital()),
                NOT_OWNER,
                "found a transaction of " + author + ", expected the contribution's owner " + contribution.hospital());
    }
}
