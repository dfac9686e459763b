package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.regex.Pattern;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.ledger.LedgerException;
import org.yui.network.LedgerService;

/** {@code GET /v1/ledger/transactions/{transaction}}: waits until a submitted transaction is in a block, and says how it ended. */
final class GetTransaction implements Endpoint {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final LedgerService service;

    GetTransaction(LedgerService service) {
        this.service = service;
    }

    @Override
    public HandlerType method() {
        return HandlerType.GET;
    }

    @Override
    public String path() {
        return "/v1/ledger/transactions/{transaction}";
    }

    @Override
    public void handle(MspId caller, Context http) throws LedgerException {
        String id = Require.matches(ID, http.pathParam("transaction"), "transaction", "64 hexadecimal digits");
        Body.answer(http, service.commitStatus(id));
    }
}
