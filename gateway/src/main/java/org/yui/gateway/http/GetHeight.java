package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.network.LedgerService;

/** {@code GET /v1/ledger/height}: how many blocks there are. */
final class GetHeight implements Endpoint {

    private final LedgerService service;

    GetHeight(LedgerService service) {
        this.service = service;
    }

    @Override
    public HandlerType method() {
        return HandlerType.GET;
    }

    @Override
    public String path() {
        return "/v1/ledger/height";
    }

    @Override
    public void handle(MspId caller, Context http) throws LedgerException {
        Body.answer(http, new LedgerHeight(service.height()));
    }
}
