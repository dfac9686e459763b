package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.NOT_APPROVED;
import static org.yui.domain.rule.Refusal.NOT_COVERED;
import static org.yui.domain.rule.Refusal.OUT_OF_ORDER;
import static org.yui.domain.rule.Refusal.TERMS_FEE;
import static org.yui.domain.rule.Refusal.TERMS_PRICE;
import static org.yui.domain.rule.Refusal.UNKNOWN_STUDY;
import static org.yui.domain.rule.Refusal.WITHDRAWN;

import java.util.Optional;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.money.UsePrice;
import org.yui.domain.use.Activity;
import org.yui.domain.use.UseTerms;

/** Publishing a choice of studies. */
public final class DatasetRules {

    private DatasetRules() {}

    /**
     * A curator publishes what a second organisation approved.
     *
     * @param attested whether the second organisation's approval of this dataset's hash stands
     * @param before the version before, if there is one
     */
    public static Ruling publish(Dataset dataset, Member author, boolean attested, Optional<Dataset> before) {
        return Ruling.first(
                Author.is(author, dataset.curator(), Role.CURATOR),
                Ruling.unless(
                        attested,
                        NOT_APPROVED,
                        "found no approval of this dataset by " + dataset.attestedBy() + ", expected one"),
                Ruling.unless(
                        dataset.version() == 1
                                || before.filter(d -> d.curator().equals(dataset.curator()))
                                        .isPresent(),
                        OUT_OF_ORDER,
                        "found no version " + (dataset.version() - 1) + " by " + dataset.curator()
                                + ", expected it to come first"));
    }

    /** The fee that the tariff takes is one that the terms allow and that can be counted for the whole quota. */
    public static Ruling price(Terms terms, Tariff tariff) {
        boolean free = tariff.accessFee().units() == 0 && tariff.feePerBundle().units() == 0;
        return Ruling.first(
                Ruling.unless(
                        terms.feeBasis() != FeeBasis.FREE || free,
                        TERMS_FEE,
                        "found a tariff with a fee, expected none where the terms say FREE"),
                Ruling.unless(
                        isCountable(terms, tariff),
                        TERMS_PRICE,
                        "found a tariff by which " + terms.quota() + " lines cost more than 2^63-1 minor units,"
                                + " expected less"));
    }

    private static boolean isCountable(Terms terms, Tariff tariff) {
        try {
            return UsePrice.ofFirst(terms.quota(), tariff)
                            .plus(tariff.accessFee())
                            .units()
                    >= 0;
        } catch (ArithmeticException _) {
            return false; // the sum does not fit, which is what was asked
        }
    }

    /** Studies are chosen from a contribution that stands and whose policy covers the terms. */
    public static Ruling choose(
            Choice choice, Contribution contribution, ConsentPolicy policy, Terms terms, boolean withdrawn) {
        return Ruling.first(
                Ruling.unless(!withdrawn, WITHDRAWN, "found " + contribution.id() + " withdrawn as a whole"),
                Ruling.unless(
                        choice.studies().end() <= contribution.studies(),
                        UNKNOWN_STUDY,
                        "found index " + (choice.studies().end() - 1) + " chosen from " + contribution.id()
                                + ", expected 0 to " + (contribution.studies() - 1)),
                covers(policy, terms));
    }

    /** A policy covers terms that are no wider, both in codes that have a meaning. */
    static Ruling covers(ConsentPolicy policy, Terms terms) {
        Optional<UseTerms> given = policy.use();
        Optional<UseTerms> offered = terms.use();
        if (given.isEmpty() || offered.isEmpty()) {
            return new Ruling.Refused(
                    NOT_COVERED,
                    "found " + (given.isEmpty() ? "a policy" : "terms") + " without conditions, from before codes had"
                            + " meanings, expected one stated anew with them");
        }
        Optional<String> excess = new Coverage(given.get(), offered.get()).excess();
        if (excess.isPresent()) {
            return new Ruling.Refused(NOT_COVERED, excess.get());
        }
        return Ruling.unless(
                offered.get()
                        .condition(Activity.LEGAL_FORM)
                        .filter(c -> !c.values().contains(policy.legalForm().name()))
                        .isEmpty(),
                NOT_COVERED,
                "found the legal form " + policy.legalForm() + ", expected one that the terms name");
    }
}
