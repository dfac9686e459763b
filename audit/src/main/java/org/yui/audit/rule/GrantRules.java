package org.yui.audit.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yui.audit.report.FindingClass;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Role;

/** Access: a request within the terms, a decision of every owner, and a grant that says exactly what follows from them. */
final class GrantRules {

    private final Ground ground;

    GrantRules(Ground ground) {
        this.ground = ground;
    }

    void request(Stated<AccessRequest> stated) {
        AccessRequest request = stated.fact();
        ground.authorAs(stated, request.buyer(), Role.BUYER, Role.HOSPITAL);
        Dataset dataset = ground.named(stated, Dataset.key(request.dataset(), request.version()), Dataset.class);
        if (dataset == null) {
            return;
        }
        ground.require(
                stated,
                Ground.hashOf(dataset).equals(request.datasetHash()),
                FindingClass.INTEGRITY,
                "found a request for another dataset version than the one on the log");
        Terms terms = ground.named(stated, Terms.key(dataset.terms()), Terms.class);
        if (terms != null) {
            ground.require(
                    stated,
                    terms.purposes().contains(request.purpose())
                            && !terms.prohibited().contains(request.purpose())
                            && terms.regions().contains(request.region())
                            && request.quota() <= terms.quota(),
                    FindingClass.AUTHORISATION,
                    "found a request for a purpose, region or quota that the terms do not allow");
        }
        legalForms(stated, request, dataset);
    }

    void decision(Stated<Decision> stated) {
        Decision decision = stated.fact();
        ground.authorAsMember(stated, decision.hospital());
        AccessRequest request = ground.named(stated, AccessRequest.key(decision.request()), AccessRequest.class);
        if (request == null) {
            return;
        }
        ground.require(
                stated,
                Ground.hashOf(request).equals(decision.requestHash()),
                FindingClass.INTEGRITY,
                "found a decision on another request than the one on the log");
        Dataset dataset = dataset(request);
        if (dataset == null) {
            return;
        }
        ground.require(
                stated,
                owners(dataset).contains(decision.hospital()),
                FindingClass.AUTHORISATION,
                "found a decision by a member that owns nothing of the dataset version");
        ground.require(
                stated,
                !decision.approved() || new HashSet<>(decision.schemes()).equals(schemes(dataset, decision.hospital())),
                FindingClass.AUTHORISATION,
                "found an approval that accepts other share schemes than those that concern the owner");
    }

    private @Nullable Dataset dataset(AccessRequest request) {
        return ground.facts()
                .get(Dataset.key(request.dataset(), request.version()), Dataset.class)
                .orElse(null);
    }

    private Optional<MspId> owner(Choice choice) {
        return ground.facts()
                .get(Contribution.key(choice.contribution()), Contribution.class)
                .map(Contribution::hospital);
    }

    private Set<MspId> owners(Dataset dataset) {
        Set<MspId> owners = new TreeSet<>();
        dataset.choices().forEach(c -> owner(c).ifPresent(owners::add));
        return owners;
    }

    private Set<Hash> schemes(Dataset dataset, MspId owner) {
        Set<Hash> schemes = new HashSet<>();
        schemes.add(dataset.accessScheme());
        dataset.choices().stream()
                .filter(c -> owner(c).equals(Optional.of(owner)))
                .forEach(c -> schemes.add(c.useScheme()));
        return schemes;
    }

    void grant(Stated<Grant> stated) {
        Grant grant = stated.fact();
        ground.member(stated, stated.by());
        AccessRequest request = ground.named(stated, AccessRequest.key(grant.id()), AccessRequest.class);
        Dataset dataset = request == null ? null : dataset(request);
        if (request == null || dataset == null) {
            return;
        }
        List<Decision> decisions = new ArrayList<>();
        for (MspId owner : owners(dataset)) {
            ground.facts().get(Decision.key(grant.id(), owner), Decision.class).ifPresent(decisions::add);
        }
        ground.require(
                stated,
                decisions.size() == owners(dataset).size(),
                FindingClass.COMPLETENESS,
                "found a conclusion before every owner had decided");
        if (grant.outcome() == Outcome.GRANTED) {
            new WithdrawalRules(ground).goesOn(stated, grant);
            legalForms(stated, request, dataset);
        }
        Outcome outcome = decisions.stream().allMatch(Decision::approved) ? Outcome.GRANTED : Outcome.REFUSED;
        Terms terms =
                ground.facts().get(Terms.key(dataset.terms()), Terms.class).orElse(null);
        Tariff tariff =
                ground.facts().get(Tariff.key(dataset.tariff()), Tariff.class).orElse(null);
        if (terms != null && tariff != null) {
            ground.require(
                    stated,
                    grant.equals(expected(request, dataset, terms, tariff, outcome, beginning(stated.at()))),
                    FindingClass.ACCURACY,
                    "found a grant that says something else than request, decisions, terms and tariff give");
        }
    }

    /** The law, beside the owners' will: whatever is granted, or asked for, must be free to go to the buyer. */
    private void legalForms(Stated<?> stated, AccessRequest request, Dataset dataset) {
        LegalForms forms = new LegalForms(request.buyer(), ground.standing(request.buyer()), request.purpose());
        for (Choice choice : dataset.choices()) {
            Contribution contribution = ground.facts()
                    .get(Contribution.key(choice.contribution()), Contribution.class)
                    .orElse(null);
            ConsentPolicy policy = contribution == null
                    ? null
                    : ground.facts()
                            .get(ConsentPolicy.key(contribution.policy()), ConsentPolicy.class)
                            .orElse(null);
            if (contribution != null && policy != null) {
                ground.require(
                        stated,
                        forms.admit(contribution, policy),
                        FindingClass.AUTHORISATION,
                        "found a contribution whose legal form, " + contribution.legalForm()
                                + ", does not let it go to the buyer for that purpose");
            }
        }
    }

    /** A grant begins with the second of its conclusion. */
    private static Instant beginning(Instant concluded) {
        return Instant.ofEpochSecond(concluded.getEpochSecond());
    }

    private static Grant expected(
            AccessRequest request, Dataset dataset, Terms terms, Tariff tariff, Outcome outcome, Instant at) {
        return new Grant(
                request.id(),
                outcome,
                request.buyer(),
                Ground.hashOf(request),
                request.dataset(),
                request.version(),
                request.datasetHash(),
                request.purpose(),
                request.region(),
                Hash.of(request.wrappingKey().bytes()),
                dataset.terms(),
                dataset.tariff(),
                dataset.accessScheme(),
                tariff.currency(),
                tariff.accessFee(),
                request.quota(),
                Math.min(terms.sliceLines(), request.quota()),
                at,
                at.plus(Duration.ofDays(terms.validDays())));
    }
}
