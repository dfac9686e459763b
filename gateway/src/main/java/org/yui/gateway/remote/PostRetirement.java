package org.yui.gateway.remote;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.http.Body;
import org.yui.gateway.http.Endpoint;

/** {@code POST /v1/retirements}: has the custodian destroy parts of superseded custody epochs. */
final class PostRetirement implements Endpoint {

    private static final int MOST_BYTES = 4 << 10;

    private final Custodian custodian;
    private final Callers callers;

    PostRetirement(Custodian custodian, Callers callers) {
        this.custodian = custodian;
        this.callers = callers;
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return "/v1/retirements";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, LedgerException, IOException {
        callers.requireHospital(caller);
        custodian.retire(Body.read(http, MOST_BYTES, RetirementRequest.class).contribution());
        http.status(HttpStatus.NO_CONTENT);
    }
}
