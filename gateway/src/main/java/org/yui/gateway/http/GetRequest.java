package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;

/** {@code GET /v1/requests/{grant}}: an access request, its owners' decisions, its conclusion; for every member. */
final class GetRequest implements Endpoint {

    private final Facts facts;

    GetRequest(Facts facts) {
        this.facts = facts;
    }

    @Override
    public HandlerType method() {
        return HandlerType.GET;
    }

    @Override
    public String path() {
        return "/v1/requests/{grant}";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, LedgerException {
        GrantId id = GrantId.parse(http.pathParam("grant"));
        AccessRequest request = facts.request(id)
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no access request under this id, expected it on the ledger"));
        List<Decision> decisions = new ArrayList<>();
        for (MspId owner : owners(request)) {
            facts.find(Decision.key(id, owner), Decision.class).ifPresent(decisions::add);
        }
        Body.answer(http, new RequestView(request, decisions, facts.grant(id).orElse(null)));
    }

    private Set<MspId> owners(AccessRequest request) throws LedgerException {
        Optional<Dataset> dataset = facts.find(Dataset.key(request.dataset(), request.version()), Dataset.class);
        Set<MspId> owners = new LinkedHashSet<>();
        for (Choice choice : dataset.map(Dataset::choices).orElse(List.of())) {
            facts.contribution(choice.contribution())
                    .map(Contribution::hospital)
                    .ifPresent(owners::add);
        }
        return owners;
    }
}
