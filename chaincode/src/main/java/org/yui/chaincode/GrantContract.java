package org.yui.chaincode;

import static org.yui.domain.rule.Refusal.NOT_DECIDED;
import static org.yui.domain.rule.Refusal.UNKNOWN_CONTRIBUTION;
import static org.yui.domain.rule.Refusal.UNKNOWN_DATASET;
import static org.yui.domain.rule.Refusal.UNKNOWN_POLICY;
import static org.yui.domain.rule.Refusal.UNKNOWN_REQUEST;
import static org.yui.domain.rule.Refusal.UNKNOWN_TARIFF;
import static org.yui.domain.rule.Refusal.UNKNOWN_TERMS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Conclusion;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Member;
import org.yui.domain.rule.GrantRules;
import org.yui.domain.rule.LegalFormRules;
import org.yui.domain.rule.Match;

/** Puts requests for access on the ledger, the owners' decisions, and what follows from them. */
@Contract(name = "grants")
public final class GrantContract implements LedgerContract {

    /** A buyer states an {@link AccessRequest}. */
    @Transaction(name = "request", intent = Transaction.TYPE.SUBMIT)
    public String request(LedgerContext ledger, String argument) {
        AccessRequest request = ledger.argument(argument, AccessRequest.class);
        Member author = new Membership(ledger).author();
        Dataset dataset = dataset(ledger, request);
        Terms terms = terms(ledger, dataset);
        Optional<Match> match = match(ledger, terms, request);
        Refusals.obey(GrantRules.request(request, author, dataset, terms, match, ledger.time()));
        expectGrantable(ledger, request.buyer(), dataset);
        expectGivable(ledger, request, author, contributions(ledger, dataset));
        return ledger.state(request);
    }

    /** An owner states its {@link Decision}. */
    @Transaction(name = "decide", intent = Transaction.TYPE.SUBMIT)
    public String decide(LedgerContext ledger, String argument) {
        Decision decision = ledger.argument(argument, Decision.class);
        Member author = new Membership(ledger).author();
        AccessRequest request = ledger.get(AccessRequest.key(decision.request()), AccessRequest.class, UNKNOWN_REQUEST);
        Dataset dataset = dataset(ledger, request);
        Set<ContributionId> own = contributions(ledger, dataset).stream()
                .filter(c -> c.hospital().equals(author.msp()))
                .map(Contribution::id)
                .collect(Collectors.toSet());
        Refusals.obey(GrantRules.decide(decision, author, request, dataset, own, ledger.time()));
        return ledger.state(decision);
    }

    /**
     * Any member asks for what follows from a request, once every owner has decided or the time for it is over.
     *
     * @param argument {@link Conclusion}
     * @return the {@link Grant}, granted or refused
     */
    @Transaction(name = "conclude", intent = Transaction.TYPE.SUBMIT)
    public String conclude(LedgerContext ledger, String argument) {
        Conclusion asked = ledger.argument(argument, Conclusion.class);
        Membership membership = new Membership(ledger);
        membership.author();
        AccessRequest request = ledger.get(AccessRequest.key(asked.grant()), AccessRequest.class, UNKNOWN_REQUEST);
        Dataset dataset = dataset(ledger, request);
        List<Contribution> given = contributions(ledger, dataset);
        List<MspId> owners = given.stream()
                .map(Contribution::hospital)
                .filter(owner -> !owner.equals(request.buyer()))
                .distinct()
                .toList();
        List<Decision> decisions = decisions(ledger, request, owners);
        Terms terms = terms(ledger, dataset);
        Tariff tariff = ledger.get(Tariff.key(dataset.tariff()), Tariff.class, UNKNOWN_TARIFF);
        Optional<Match> match = match(ledger, terms, request);
        Refusals.obey(GrantRules.matches(match));
        Grant grant = GrantRules.conclude(
                request,
                dataset,
                terms,
                tariff,
                match.orElseThrow(),
                owners.size() - decisions.size(),
                decisions,
                ledger.time());
        if (grant.outcome() == Outcome.GRANTED) {
            expectGrantable(ledger, request.buyer(), dataset);
            expectGivable(ledger, request, membership.member(request.buyer()), given);
        }
        return ledger.state(grant);
    }

    /** Something of the dataset version is left, and the buyer owes no answer to a deletion notice. */
    private static void expectGrantable(LedgerContext ledger, MspId buyer, Dataset dataset) {
        Standing standing = new Standing(ledger);
        standing.expectUpToDate(buyer);
        standing.expectAnyOf(dataset);
    }

    /** Of every owner, until the time for it is over: then of those that decided. */
    private static List<Decision> decisions(LedgerContext ledger, AccessRequest request, List<MspId> owners) {
        boolean over = GrantRules.isDecided(request, ledger.time());
        return owners.stream()
                .map(owner -> Decision.key(request.id(), owner))
                .flatMap(key -> over
                        ? ledger.find(key, Decision.class).stream()
                        : Stream.of(ledger.get(key, Decision.class, NOT_DECIDED)))
                .toList();
    }

    private static Optional<Match> match(LedgerContext ledger, Terms terms, AccessRequest request) {
        return GrantRules.match(terms, request, Ethics.runs(ledger, request));
    }

    /**
     * Every contribution's legal form must let it go to the buyer, and its ethics approval must run: when it is asked for, so that nobody
     * decides in vain, and when it is given.
     */
    private static void expectGivable(
            LedgerContext ledger, AccessRequest request, Member buyer, List<Contribution> contributions) {
        Ethics.expectRunning(ledger, request);
        Map<Hash, ConsentPolicy> policies = new HashMap<>();
        for (Contribution contribution : contributions) {
            ConsentPolicy policy = policies.computeIfAbsent(
                    contribution.policy(),
                    hash -> ledger.get(ConsentPolicy.key(hash), ConsentPolicy.class, UNKNOWN_POLICY));
            Refusals.obey(LegalFormRules.give(contribution, policy, buyer, request.purpose()));
            Ethics.expectRunning(ledger, contribution);
        }
    }

    private static Dataset dataset(LedgerContext ledger, AccessRequest request) {
        return ledger.get(Dataset.key(request.dataset(), request.version()), Dataset.class, UNKNOWN_DATASET);
    }

    private static Terms terms(LedgerContext ledger, Dataset dataset) {
        return ledger.get(Terms.key(dataset.terms()), Terms.class, UNKNOWN_TERMS);
    }

    private static List<Contribution> contributions(LedgerContext ledger, Dataset dataset) {
        return dataset.choices().stream()
                .map(Choice::contribution)
                .map(id -> ledger.get(Contribution.key(id), Contribution.class, UNKNOWN_CONTRIBUTION))
                .toList();
    }
}
