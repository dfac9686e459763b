package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.catalogue.Catalogue;

/** {@code GET /v1/catalogue}: what is on offer to every member. */
final class GetCatalogue implements Endpoint {

    private final Catalogue catalogue;

    GetCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public HandlerType method() {
        return HandlerType.GET;
    }

    @Override
    public String path() {
        return "/v1/catalogue";
    }

    @Override
    public void handle(MspId caller, Context http) throws LedgerException {
        Body.answer(http, catalogue.view());
    }
}
