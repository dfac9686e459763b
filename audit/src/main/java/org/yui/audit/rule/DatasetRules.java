package org.yui.audit.rule;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.audit.fact.Custodies;
import org.yui.audit.money.Prices;
import org.yui.audit.report.FindingClass;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Role;

/** A dataset version: chosen by a curator, attested by a second organisation, within what every contribution's policy allows. */
final class DatasetRules {

    private final Ground ground;

    /** Whether terms name their conditions: those from before a network matched them stay as they are. */
    private boolean bound;

    DatasetRules(Ground ground) {
        this.ground = ground;
    }

    void dataset(Stated<Dataset> stated) {
        Dataset dataset = stated.fact();
        ground.authorAs(stated, dataset.curator(), Role.CURATOR);
        ground.require(
                stated,
                dataset.version() == 1
                        || ground.facts()
                                .get(Dataset.key(dataset.id(), dataset.version() - 1), Dataset.class)
                                .filter(d -> d.curator().equals(dataset.curator()))
                                .isPresent(),
                FindingClass.COMPLETENESS,
                "found dataset version " + dataset.version() + " without the one before by the same curator");
        ground.member(stated, dataset.attestedBy());
        ground.require(
                stated,
                ground.facts().has(Approval.key(Ground.hashOf(dataset), dataset.attestedBy())),
                FindingClass.AUTHORISATION,
                "found a dataset version that its attesting organisation has not approved");
        Terms terms = ground.named(stated, Terms.key(dataset.terms()), Terms.class);
        Tariff tariff = ground.named(stated, Tariff.key(dataset.tariff()), Tariff.class);
        ground.named(stated, ShareScheme.key(dataset.accessScheme()), ShareScheme.class);
        if (terms != null && tariff != null) {
            ground.require(
                    stated,
                    terms.feeBasis() != FeeBasis.FREE || isFree(tariff),
                    FindingClass.ACCURACY,
                    "found a fee where the terms say that there is none");
            BigInteger most = Prices.lines(tariff, 0, terms.quota())
                    .add(BigInteger.valueOf(tariff.accessFee().units()));
            ground.require(
                    stated,
                    most.bitLength() < Long.SIZE,
                    FindingClass.ACCURACY,
                    "found a tariff by which a whole quota costs more than 2^63-1 minor units");
        }
        for (Choice choice : dataset.choices()) {
            choice(stated, choice, terms);
        }
        bound |= terms != null && terms.conditions() != null;
    }

    private static boolean isFree(Tariff tariff) {
        return tariff.accessFee().units() == 0 && tariff.feePerBundle().units() == 0;
    }

    private void choice(Stated<Dataset> stated, Choice choice, @Nullable Terms terms) {
        ground.named(stated, ShareScheme.key(choice.useScheme()), ShareScheme.class);
        Contribution contribution = ground.named(stated, Contribution.key(choice.contribution()), Contribution.class);
        if (contribution == null) {
            return;
        }
        ground.require(
                stated,
                choice.studies().end() <= contribution.studies(),
                FindingClass.EXISTENCE,
                "found chosen studies that the contribution does not have");
        ground.require(
                stated,
                Custodies.standing(ground.facts(), contribution.id()).isPresent(),
                FindingClass.COMPLETENESS,
                "found a chosen contribution whose custody not every custodian has acknowledged");
        ground.require(
                stated,
                !new Taken(ground.facts()).whole(choice.contribution()),
                FindingClass.AUTHORISATION,
                "found a chosen contribution that was withdrawn before");
        ConsentPolicy policy = ground.facts()
                .get(ConsentPolicy.key(contribution.policy()), ConsentPolicy.class)
                .orElse(null);
        if (policy != null && terms != null) {
            ground.require(
                    stated,
                    covers(policy, terms),
                    FindingClass.AUTHORISATION,
                    "found terms beyond what a contribution's consent policy allows");
        }
    }

    private boolean covers(ConsentPolicy policy, Terms terms) {
        if (policy.conditions() != null && terms.conditions() != null) {
            return new Width(policy, policy.conditions(), terms, terms.conditions()).isWithin();
        }
        return !bound
                && terms.conditions() == null
                && containsAll(policy.purposes(), terms.purposes())
                && containsAll(terms.prohibited(), policy.prohibited())
                && containsAll(policy.regions(), terms.regions());
    }

    private static <T> boolean containsAll(List<T> all, List<T> some) {
        return some.stream().allMatch(all::contains);
    }
}
