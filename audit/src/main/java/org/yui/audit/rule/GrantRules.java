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
import org.yui.domain.Code;
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
import org.yui.domain.use.Condition;
import org.yui.domain.use.ResearchUse;
import org.yui.domain.use.TermVerdict;
import org.yui.domain.use.Verdict;

/** Access: a request within the terms, a decision of every owner, and a grant that says exactly what follows from them. */
final class GrantRules {

    private final Ground ground;

    /** Whether requests state their use: those from before a network matched it stay as they are. */
    private boolean bound;

    GrantRules(Ground ground) {
        this.ground = ground;
    }

    void request(Stated<AccessRequest> stated) {
        AccessRequest request = stated.fact();
        Role[] asking = request.purpose().text().equals("CURATION")
                ? new Role[] {Role.CURATOR}
                : new Role[] {Role.BUYER, Role.HOSPITAL};
        ground.authorAs(stated, request.buyer(), asking);
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
                    Words.takesIn(texts(terms.purposes()), request.purpose().text())
                            && !Words.takesIn(
                                    texts(terms.prohibited()), request.purpose().text())
                            && terms.regions().stream().anyMatch(r -> Uses.holds(r, request.region()))
                            && request.quota() <= terms.quota(),
                    FindingClass.AUTHORISATION,
                    "found a request for a purpose, region or quota that the terms do not allow");
            use(stated, request, terms);
        }
        legalForms(stated, request, dataset);
    }

    private static List<String> texts(List<Code> codes) {
        return codes.stream().map(Code::text).toList();
    }

    /** The use stated, against the terms. Neither may go back to the form from before uses were stated. */
    private void use(Stated<AccessRequest> stated, AccessRequest request, Terms terms) {
        ResearchUse use = request.use();
        if (use == null) {
            ground.require(
                    stated,
                    !bound,
                    FindingClass.COMPLETENESS,
                    "found a request that states no use after others that did");
            return;
        }
        bound = true;
        ground.require(
                stated,
                !use.decideBy().isBefore(stated.at())
                        && !use.decideBy().isAfter(stated.at().plus(Duration.ofDays(90)))
                        && use.days() <= terms.validDays(),
                FindingClass.AUTHORISATION,
                "found a request for more days than the terms give, or with an end of deciding in the past or beyond 90"
                        + " days");
        ground.require(
                stated,
                trace(stated, request, terms).filter(t -> !refuses(t)).isPresent(),
                FindingClass.AUTHORISATION,
                "found a request for a use that a term refuses");
    }

    private static boolean refuses(List<TermVerdict> trace) {
        return trace.stream().anyMatch(t -> t.verdict() == Verdict.REFUSED);
    }

    /** What the terms say to the request at the time of a fact; nothing where one of them is from before they were compared. */
    private Optional<List<TermVerdict>> trace(Stated<?> stated, AccessRequest request, Terms terms) {
        ResearchUse use = request.use();
        List<Condition> conditions = terms.conditions();
        return use == null || conditions == null
                ? Optional.empty()
                : Optional.of(
                        new Uses(terms, conditions, request, use, ground.hasEthics(stated.at(), request)).trace());
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
        ground.require(
                stated,
                !decision.hospital().equals(request.buyer()),
                FindingClass.AUTHORISATION,
                "found a decision on a member's own request");
        ground.require(
                stated,
                !isOver(request, stated.at()),
                FindingClass.CUT_OFF,
                "found a decision after the time that its request gave");
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

    private static boolean isOver(AccessRequest request, Instant at) {
        return request.use() != null && at.compareTo(request.use().decideBy()) >= 0;
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
        Set<MspId> deciding = owners(dataset);
        deciding.remove(request.buyer());
        for (MspId owner : deciding) {
            ground.facts().get(Decision.key(grant.id(), owner), Decision.class).ifPresent(decisions::add);
        }
        ground.require(
                stated,
                decisions.size() == deciding.size() || isOver(request, stated.at()),
                FindingClass.COMPLETENESS,
                "found a conclusion before every owner had decided");
        if (grant.outcome() == Outcome.GRANTED) {
            new WithdrawalRules(ground).goesOn(stated, grant);
            legalForms(stated, request, dataset);
        }
        Terms terms =
                ground.facts().get(Terms.key(dataset.terms()), Terms.class).orElse(null);
        Tariff tariff =
                ground.facts().get(Tariff.key(dataset.tariff()), Tariff.class).orElse(null);
        if (terms != null && tariff != null) {
            List<TermVerdict> trace = trace(stated, request, terms).orElse(null);
            Outcome outcome = outcome(deciding, decisions, trace);
            ground.require(
                    stated,
                    trace == null ? !bound : !refuses(trace),
                    FindingClass.AUTHORISATION,
                    "found a conclusion on a use that a term refuses");
            ground.require(
                    stated,
                    grant.equals(expected(request, dataset, terms, tariff, outcome, trace, beginning(stated.at()))),
                    FindingClass.ACCURACY,
                    "found a grant that says something else than request, decisions, terms and tariff give");
        }
    }

    /** Granted if every owner but the buyer said yes; and where people must speak, somebody did. */
    private static Outcome outcome(Set<MspId> deciding, List<Decision> decisions, @Nullable List<TermVerdict> trace) {
        boolean people = trace != null && trace.stream().anyMatch(t -> t.verdict() == Verdict.HUMANS);
        boolean yes = decisions.size() == deciding.size()
                && decisions.stream().allMatch(Decision::approved)
                && !(people && decisions.isEmpty());
        return yes ? Outcome.GRANTED : Outcome.REFUSED;
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
            if (contribution != null && request.use() != null) {
                ground.ethics(stated, contribution);
            }
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
            AccessRequest request,
            Dataset dataset,
            Terms terms,
            Tariff tariff,
            Outcome outcome,
            @Nullable List<TermVerdict> trace,
            Instant at) {
        int days = request.use() == null ? terms.validDays() : request.use().days();
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
                at.plus(Duration.ofDays(Math.min(days, terms.validDays()))),
                trace);
    }
}
