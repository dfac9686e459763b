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

/** {@code POST /v1/acknowledgements}: has the custodian state that it has every part; answers with the fact. */
final class PostAcknowledgement implements Endpoint {

    private static final int MOST_BYTES = 4 << 10;

    private final Custodian custodian;
    private final Callers callers;

    PostAcknowledgement(Custodian custodian, Callers callers) {
        this.custodian = custodian;
        this.callers = callers;
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return "/v1/acknowledgements";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, LedgerException, IOException {
        callers.requireHospital(caller);
        AcknowledgementRequest request = Body.read(http, MOST_BYTES, AcknowledgementRequest.class);
        Body.answer(http, custodian.acknowledge(request.contribution(), request.epoch()));
    }
}
