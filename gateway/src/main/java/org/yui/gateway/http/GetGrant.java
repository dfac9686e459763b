package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.payment.FeeKind;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;

/** {@code GET /v1/grants/{grant}}: a grant, what was paid for it, whether it lives; for every member. */
final class GetGrant implements Endpoint {

    private final Facts facts;

    GetGrant(Facts facts) {
        this.facts = facts;
    }

    @Override
    public HandlerType method() {
        return HandlerType.GET;
    }

    @Override
    public String path() {
        return "/v1/grants/{grant}";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, LedgerException {
        GrantId id = GrantId.parse(http.pathParam("grant"));
        Grant grant = facts.grant(id)
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN, "found no grant under this id, expected it on the ledger"));
        Body.answer(
                http,
                new GrantView(
                        grant,
                        facts.payment(id, FeeKind.ACCESS, 0).orElse(null),
                        facts.payment(id, FeeKind.USE, 0).orElse(null),
                        facts.isLive(grant),
                        facts.lease(id, 0).orElse(null)));
    }
}
