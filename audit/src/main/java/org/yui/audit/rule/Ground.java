package org.yui.audit.rule;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.Hospitals;
import org.yui.audit.fact.FactStore;
import org.yui.audit.replay.InForce;
import org.yui.audit.replay.Log;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.domain.EthicsId;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.json.Json;
import org.yui.domain.member.Approval;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.member.VotingHospitals;
import org.yui.domain.use.ResearchUse;

/** What rules stand on: the facts before, the channel, and where findings go. */
final class Ground {

    private final InForce inForce;
    private final Log log;
    private final FactStore facts;
    private final Findings findings;
    private final Map<MspId, Member> standing = new HashMap<>();

    /** Known from the first transaction on, which the founders' own configuration came before. */
    private @Nullable Hospitals founders;

    Ground(InForce inForce, Log log, FactStore facts, Findings findings) {
        this.inForce = inForce;
        this.log = log;
        this.facts = facts;
        this.findings = findings;
    }

    Channel channel() {
        return inForce.channel();
    }

    /** The hospitals whose majority must endorse now. */
    Hospitals hospitals() {
        return inForce.hospitals();
    }

    Log log() {
        return log;
    }

    FactStore facts() {
        return facts;
    }

    Findings findings() {
        return findings;
    }

    /** Records a finding unless the condition holds; gives the condition back. */
    boolean require(Stated<?> stated, boolean holds, FindingClass kind, String what) {
        if (!holds) {
            findings.add(kind, stated.where(), what);
        }
        return holds;
    }

    /** What a fact names must have been stated before. */
    <T extends Fact> @Nullable T named(Stated<?> stated, String key, Class<T> type) {
        T found = facts.get(key, type).orElse(null);
        require(
                stated,
                found != null,
                FindingClass.EXISTENCE,
                "found a fact that names no " + type.getSimpleName() + " of the log, expected one stated before");
        return found;
    }

    /** The organisation that a fact is attributed to must have stated it itself. */
    void author(Stated<?> stated, MspId named) {
        require(
                stated,
                stated.by().equals(named),
                FindingClass.AUTHORISATION,
                "found a fact stated by another organisation than it names, expected its own statement");
    }

    /** As {@link #author}, and the organisation must be a member with one of these roles. */
    void authorAs(Stated<?> stated, MspId named, Role... roles) {
        author(stated, named);
        role(stated, named, roles);
    }

    void role(Stated<?> stated, MspId member, Role... roles) {
        require(
                stated,
                standing(member)
                        .filter(m -> Arrays.stream(roles).anyMatch(m.roles()::contains))
                        .isPresent(),
                FindingClass.AUTHORISATION,
                "found an organisation without the role " + Arrays.toString(roles) + " in a place that takes it");
    }

    /** As {@link #author}, and the organisation must be a member. */
    void authorAsMember(Stated<?> stated, MspId named) {
        author(stated, named);
        member(stated, named);
    }

    void member(Stated<?> stated, MspId member) {
        require(
                stated,
                standing(member).isPresent(),
                FindingClass.AUTHORISATION,
                "found an organisation that is no admitted member in a place that takes one");
    }

    /** A member's newest record that a majority of the voting hospitals has approved; none once it has left. */
    Optional<Member> standing(MspId msp) {
        Member known = standing.get(msp);
        int epoch = known == null ? 1 : known.epoch() + 1;
        while (facts.has(Member.key(msp, epoch))) {
            Member next = facts.get(Member.key(msp, epoch), Member.class).orElse(null);
            if (next != null && hasMajority(hashOf(next))) {
                known = next;
                standing.put(msp, next);
            }
            epoch++;
        }
        return Optional.ofNullable(known).filter(m -> !m.roles().isEmpty());
    }

    /** Whether a majority of the voting hospitals has approved what has this hash. */
    boolean hasMajority(Hash subject) {
        Hospitals voters = voters();
        long approvals = voters.members().stream()
                .filter(v -> facts.has(Approval.key(subject, v)))
                .count();
        return approvals >= voters.majority();
    }

    /** The hospitals whose majority counts in what members agree on: the founders, until a fact names others. */
    Hospitals voters() {
        Hospitals first = founders;
        if (first == null) {
            first = hospitals();
            founders = first;
        }
        Hospitals now = first;
        int epoch = 1;
        VotingHospitals next =
                facts.get(VotingHospitals.key(epoch), VotingHospitals.class).orElse(null);
        while (next != null) {
            now = new Hospitals(Set.copyOf(next.hospitals()));
            epoch++;
            next = facts.get(VotingHospitals.key(epoch), VotingHospitals.class).orElse(null);
        }
        return now;
    }

    /** A contribution's ethics approval must run when anything new is given of it. */
    void ethics(Stated<?> stated, Contribution contribution) {
        require(
                stated,
                runs(contribution.ethics(), contribution.hospital(), stated.at()),
                FindingClass.CUT_OFF,
                "found a contribution given at a time when its ethics approval does not run");
    }

    /** Whether the approval that a request names is its buyer's and runs. */
    boolean hasEthics(Instant at, AccessRequest request) {
        ResearchUse use = request.use();
        return use != null && use.ethics() != null && runs(use.ethics(), request.buyer(), at);
    }

    private boolean runs(EthicsId id, MspId of, Instant at) {
        return facts.get(EthicsApproval.key(id), EthicsApproval.class)
                .filter(e -> e.hospital().equals(of))
                .filter(e -> at.compareTo(e.from()) >= 0 && at.compareTo(e.until()) < 0)
                .isPresent();
    }

    /** SHA-256 of a record's canonical JSON. */
    static Hash hashOf(Record document) {
        return Hash.of(Json.bytes(document));
    }
}
