package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.GRANT_EXPIRED;
import static org.yui.domain.rule.Refusal.GRANT_REFUSED;
import static org.yui.domain.rule.Refusal.HASH_DIFFERS;
import static org.yui.domain.rule.Refusal.NOT_OWNER;
import static org.yui.domain.rule.Refusal.OVER_QUOTA;
import static org.yui.domain.rule.Refusal.SCHEMES_DIFFER;
import static org.yui.domain.rule.Refusal.TERMS_PURPOSE;
import static org.yui.domain.rule.Refusal.TERMS_REGION;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;

/** Asking for access, each owner's word, and what follows. */
public final class GrantRules {

    private GrantRules() {}

    /** A buyer asks for what the terms of the dataset that it saw allow. */
    public static Ruling request(AccessRequest request, Member author, Dataset dataset, Terms terms) {
        return Ruling.first(
                Author.is(author, request.buyer(), Role.BUYER, Role.HOSPITAL),
                Ruling.unless(
                        request.datasetHash().equals(dataset.hash()),
                        HASH_DIFFERS,
                        "found another hash than that of version " + dataset.version() + " of " + dataset.id()),
                Ruling.unless(
                        terms.purposes().contains(request.purpose())
                                && !terms.prohibited().contains(request.purpose()),
                        TERMS_PURPOSE,
                        "found the purpose " + request.purpose() + ", expected one of " + terms.purposes()
                                + " and none of " + terms.prohibited()),
                Ruling.unless(
                        terms.regions().contains(request.region()),
                        TERMS_REGION,
                        "found the region " + request.region() + ", expected one of " + terms.regions()),
                Ruling.unless(
                        request.quota() <= terms.quota(),
                        OVER_QUOTA,
                        "found " + request.quota() + " lines asked for, expected at most " + terms.quota()));
    }

    /**
     * An owner decides on the request as it stands, and accepts exactly the schemes that concern it.
     *
     * @param own the author's contributions of the dataset
     */
    public static Ruling decide(
            Decision decision, Member author, AccessRequest request, Dataset dataset, Set<ContributionId> own) {
        return Ruling.first(
                Author.is(author.msp(), decision.hospital()),
                Ruling.unless(
                        !own.isEmpty(),
                        NOT_OWNER,
                        "found no contribution of " + author.msp() + " in the dataset, expected one"),
                Ruling.unless(
                        decision.requestHash().equals(request.hash()),
                        HASH_DIFFERS,
                        "found another hash than that of the request"),
                Ruling.unless(
                        !decision.approved() || decision.schemes().equals(schemes(dataset, own)),
                        SCHEMES_DIFFER,
                        "found other schemes accepted, expected the access scheme and those of the hospital's own"
                                + " contributions, each once, in rising order"));
    }

    /** The schemes that concern the owner of these contributions: each once, in rising order. */
    public static List<Hash> schemes(Dataset dataset, Set<ContributionId> own) {
        Stream<Hash> use = dataset.choices().stream()
                .filter(c -> own.contains(c.contribution()))
                .map(Choice::useScheme);
        return Stream.concat(Stream.of(dataset.accessScheme()), use)
                .distinct()
                .sorted(Comparator.comparing(Hash::text))
                .toList();
    }

    /**
     * What follows once every owner has decided: granted if all approve, with all pinned that it rests on. A lease never
     * has more lines than the grant.
     *
     * @param decisions one of every owner
     * @param time the transaction's time; the grant begins then, cut to seconds
     */
    public static Grant conclude(
            AccessRequest request,
            Dataset dataset,
            Terms terms,
            Tariff tariff,
            List<Decision> decisions,
            Instant time) {
        boolean all = decisions.stream().allMatch(Decision::approved);
        Instant from = time.truncatedTo(ChronoUnit.SECONDS);
        return new Grant(
                request.id(),
                all ? Outcome.GRANTED : Outcome.REFUSED,
                request.buyer(),
                request.hash(),
                dataset.id(),
                dataset.version(),
                dataset.hash(),
                request.purpose(),
                request.region(),
                request.wrappingKeyHash(),
                dataset.terms(),
                dataset.tariff(),
                dataset.accessScheme(),
                tariff.currency(),
                tariff.accessFee(),
                request.quota(),
                Math.min(terms.sliceLines(), request.quota()),
                from,
                from.plus(Duration.ofDays(terms.validDays())));
    }

    /** What is bought and ordered under a grant takes one that was granted and runs. */
    static Ruling runs(Grant grant, Instant time) {
        return Ruling.first(
                Ruling.unless(
                        grant.outcome() == Outcome.GRANTED,
                        GRANT_REFUSED,
                        "found the request refused by an owner, expected it granted"),
                Ruling.unless(
                        grant.runsAt(time),
                        GRANT_EXPIRED,
                        "found " + time + " as the transaction's time, expected it from " + grant.from() + " to before "
                                + grant.until()));
    }
}
