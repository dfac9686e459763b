package org.yui.cli.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.Participant;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Conclusion;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.rule.GrantRules;
import org.yui.gateway.facts.Facts;

/** An owner's word on a request, and the conclusion that follows when all have spoken. */
public final class Deciding {

    private final Participant member;
    private final Facts facts;

    public Deciding(Participant member) {
        this.member = member;
        this.facts = member.facts();
    }

    /**
     * Decides. A decision of this hospital that stands is returned if it says the same.
     *
     * @throws UnusableInputException if there is no such request, it concerns no contribution of this hospital, or another decision
     *     of it stands
     */
    public Decision decide(GrantId id, boolean approved, Code reason) throws LedgerException {
        Decision decision = decision(id, approved, reason);
        Optional<Decision> before = facts.find(decision.key(), Decision.class);
        if (before.isPresent() && before.get().approved() != approved) {
            throw new UnusableInputException("found this request "
                    + (before.get().approved() ? "approved" : "refused")
                    + " by " + member.msp() + " already; a decision stands for good");
        }
        if (before.isEmpty()) {
            member.statements().state("grants:decide", decision);
        }
        return before.orElse(decision);
    }

    private Decision decision(GrantId id, boolean approved, Code reason) throws LedgerException {
        AccessRequest request = facts.request(id)
                .orElseThrow(() -> new UnusableInputException(
                        "found no request under this id on the ledger, expected one; see those open with --list"));
        Dataset dataset = dataset(request)
                .orElseThrow(() -> new UnusableInputException(
                        "found a request for a dataset version that is not on the ledger, expected it there"));
        Set<ContributionId> own = own(dataset);
        if (own.isEmpty()) {
            throw new UnusableInputException(
                    "found no contribution of " + member.msp() + " in the dataset, expected one: only owners decide");
        }
        return new Decision(id, member.msp(), request.hash(), approved, GrantRules.schemes(dataset, own), reason);
    }

    private Optional<Dataset> dataset(AccessRequest request) throws LedgerException {
        return facts.find(Dataset.key(request.dataset(), request.version()), Dataset.class);
    }

    private Set<ContributionId> own(Dataset dataset) throws LedgerException {
        Set<ContributionId> own = new HashSet<>();
        for (Choice choice : dataset.choices()) {
            facts.contribution(choice.contribution())
                    .filter(c -> c.hospital().equals(member.msp()))
                    .ifPresent(c -> own.add(c.id()));
        }
        return own;
    }

    /** Requests that wait for this hospital's word. */
    public List<AccessRequest> open() throws LedgerException, IOException {
        LedgerLog log = LedgerLog.read(member.service());
        List<AccessRequest> open = new ArrayList<>();
        for (AccessRequest request : log.all("REQUEST", AccessRequest.class)) {
            Optional<Dataset> dataset = dataset(request);
            if (!log.has(Decision.key(request.id(), member.msp()))
                    && dataset.isPresent()
                    && !own(dataset.get()).isEmpty()) {
                open.add(request);
            }
        }
        return open;
    }

    /** Asks for what follows from all owners' decisions; anyone may. */
    public Grant conclude(GrantId request) throws LedgerException {
        return Json.read(
                member.statements()
                        .bringAbout("grants:conclude", Json.write(new Conclusion(request)), Grant.key(request)),
                Grant.class);
    }
}
