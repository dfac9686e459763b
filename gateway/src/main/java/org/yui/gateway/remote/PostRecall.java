package org.yui.gateway.remote;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.http.Body;
import org.yui.gateway.http.Endpoint;

/** {@code POST /v1/recalls}: gives the parts of a hospital's own contribution back to it. */
final class PostRecall implements Endpoint {

    private static final int MOST_BYTES = 4 << 10;

    private final Custodian custodian;
    private final Callers callers;

    PostRecall(Custodian custodian, Callers callers) {
        this.custodian = custodian;
        this.callers = callers;
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return "/v1/recalls";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, LedgerException, IOException {
        callers.requireHospital(caller);
        RecallRequest request = Body.read(http, MOST_BYTES, RecallRequest.class);
        Body.answer(http, custodian.recall(request.recall(), request.first(), request.count()));
    }
}
