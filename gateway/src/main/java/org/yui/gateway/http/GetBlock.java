package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.regex.Pattern;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.ledger.LedgerException;
import org.yui.network.LedgerService;

/** {@code GET /v1/ledger/blocks/{number}}: one block, for any member to hold against others. */
final class GetBlock implements Endpoint {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final LedgerService service;

    GetBlock(LedgerService service) {
        this.service = service;
    }

    @Override
    public HandlerType method() {
        return HandlerType.GET;
    }

    @Override
    public String path() {
        return "/v1/ledger/blocks/{number}";
    }

    @Override
    public void handle(MspId caller, Context http) throws LedgerException {
        String number = Require.matches(NUMBER, http.pathParam("number"), "block number", "decimal digits");
        Body.answer(http, service.block(Long.parseLong(number)));
    }
}
