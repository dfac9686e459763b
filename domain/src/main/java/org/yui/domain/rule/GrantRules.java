package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.CONFLICT_OF_INTEREST;
import static org.yui.domain.rule.Refusal.DEADLINE;
import static org.yui.domain.rule.Refusal.GRANT_EXPIRED;
import static org.yui.domain.rule.Refusal.GRANT_REFUSED;
import static org.yui.domain.rule.Refusal.HASH_DIFFERS;
import static org.yui.domain.rule.Refusal.NOT_OWNER;
import static org.yui.domain.rule.Refusal.OVER_QUOTA;
import static org.yui.domain.rule.Refusal.SCHEMES_DIFFER;
import static org.yui.domain.rule.Refusal.TERMS_PURPOSE;
import static org.yui.domain.rule.Refusal.TERMS_REGION;
import static org.yui.domain.rule.Refusal.USE_NOT_STATED;
import static org.yui.domain.rule.Refusal.USE_REFUSED;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.yui.domain.use.Activity;
import org.yui.domain.use.ResearchUse;
import org.yui.domain.use.UseTerms;
import org.yui.domain.use.Verdict;
import org.yui.domain.use.Vocabulary;

/** Asking for access, each owner's word, and what follows. */
public final class GrantRules {

    private GrantRules() {}

    /** How long a buyer may give owners to decide. */
    private static final Duration LONGEST_DECISION = Duration.ofDays(90);

    /**
     * A buyer asks for what the terms of the dataset that it saw allow; a curator may ask to curate, and for nothing else.
     *
     * @param match what the terms say to the use asked for; nothing where the request or the terms have none to compare
     */
    public static Ruling request(
            AccessRequest request, Member author, Dataset dataset, Terms terms, Optional<Match> match, Instant time) {
        boolean curation = request.purpose().equals(Activity.CURATION);
        Role[] roles = curation ? new Role[] {Role.CURATOR} : new Role[] {Role.BUYER, Role.HOSPITAL};
        return Ruling.first(
                Author.is(author, request.buyer(), roles),
                Ruling.unless(
                        request.datasetHash().equals(dataset.hash()),
                        HASH_DIFFERS,
                        "found another hash than that of version " + dataset.version() + " of " + dataset.id()),
                Ruling.unless(
                        Vocabulary.isWithin(request.purpose(), terms.purposes())
                                && !Vocabulary.isWithin(request.purpose(), terms.prohibited()),
                        TERMS_PURPOSE,
                        "found the purpose " + request.purpose() + ", expected one of " + terms.purposes()
                                + " and none of " + terms.prohibited()),
                Ruling.unless(
                        terms.regions().stream().anyMatch(r -> UseTerms.liesIn(request.region(), r)),
                        TERMS_REGION,
                        "found the region " + request.region() + ", expected one of " + terms.regions()),
                Ruling.unless(
                        request.quota() <= terms.quota(),
                        OVER_QUOTA,
                        "found " + request.quota() + " lines asked for, expected at most " + terms.quota()),
                matches(match),
                days(request, terms, time));
    }

    /** No term refuses the use. */
    public static Ruling matches(Optional<Match> match) {
        return match.<Ruling>map(m -> m instanceof Match.Refused(var lines)
                        ? new Ruling.Refused(
                                USE_REFUSED,
                                lines.stream()
                                        .filter(l -> l.verdict() == Verdict.REFUSED)
                                        .map(MatchLine::toString)
                                        .collect(Collectors.joining("; ")))
                        : new Ruling.Allowed())
                .orElseGet(() -> new Ruling.Refused(
                        USE_NOT_STATED,
                        "found a request that does not say what is to be done, or terms without conditions, from before"
                                + " they were matched, expected both stated anew"));
    }

    private static Ruling days(AccessRequest request, Terms terms, Instant time) {
        ResearchUse use = request.use();
        return use == null
                ? new Ruling.Allowed()
                : Ruling.first(
                        Ruling.unless(
                                use.days() <= terms.validDays(),
                                OVER_QUOTA,
                                "found " + use.days() + " days asked for, expected at most " + terms.validDays()),
                        Ruling.unless(
                                use.decideBy().isAfter(time) && !use.decideBy().isAfter(time.plus(LONGEST_DECISION)),
                                DEADLINE,
                                "found " + use.decideBy() + " as the end of deciding, expected it after the"
                                        + " transaction's time and within " + LONGEST_DECISION.toDays() + " days"));
    }

    /** What terms say to a request; nothing where one of them is from before terms were matched. */
    public static Optional<Match> match(Terms terms, AccessRequest request, boolean ethics) {
        ResearchUse use = request.use();
        return use == null
                ? Optional.empty()
                : terms.use().map(t -> Matching.decide(t, new Asking(request.buyer(), request.region(), use, ethics)));
    }

    /** Whether the time for deciding is over. What was asked before there was an end has none. */
    public static boolean isDecided(AccessRequest request, Instant time) {
        return request.use() != null && !time.isBefore(request.use().decideBy());
    }

    /**
     * An owner decides on the request as it stands, and accepts exactly the schemes that concern it.
     *
     * @param own the author's contributions of the dataset
     */
    public static Ruling decide(
            Decision decision,
            Member author,
            AccessRequest request,
            Dataset dataset,
            Set<ContributionId> own,
            Instant time) {
        return Ruling.first(
                Author.is(author.msp(), decision.hospital()),
                Ruling.unless(
                        !author.msp().equals(request.buyer()),
                        CONFLICT_OF_INTEREST,
                        "found the decision of " + author.msp() + " on its own request, expected other owners' only"),
                Ruling.unless(
                        !own.isEmpty(),
                        NOT_OWNER,
                        "found no contribution of " + author.msp() + " in the dataset, expected one"),
                Ruling.unless(
                        decision.requestHash().equals(request.hash()),
                        HASH_DIFFERS,
                        "found another hash than that of the request"),
                Ruling.unless(
                        !isDecided(request, time), DEADLINE, "found a decision after the time that the request gave"),
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
     * has more lines than the grant. Where terms leave it to people, one owner at least has no interest of its own.
     *
     * @param match what the terms say to the request at this time; refuses nothing
     * @param silent how many owners have not decided in the time that the request gave: each counts as a refusal
     * @param decisions one of every other owner but the buyer
     * @param time the transaction's time; the grant begins then, cut to seconds
     */
    public static Grant conclude(
            AccessRequest request,
            Dataset dataset,
            Terms terms,
            Tariff tariff,
            Match match,
            long silent,
            List<Decision> decisions,
            Instant time) {
        boolean heard = !decisions.isEmpty() || match instanceof Match.Allowed;
        boolean all = heard && silent == 0 && decisions.stream().allMatch(Decision::approved);
        int days = request.use() == null
                ? terms.validDays()
                : Math.min(terms.validDays(), request.use().days());
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
                from.plus(Duration.ofDays(days)),
                match.trace());
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
