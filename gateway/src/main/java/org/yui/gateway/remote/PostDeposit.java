package org.yui.gateway.remote;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.Signed;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.http.Body;
import org.yui.gateway.http.Endpoint;

/** {@code POST /v1/deposits}: a hospital hands over one study's parts. The same ones again change nothing. */
final class PostDeposit implements Endpoint {

    /** A hundred parts with their proofs take less. */
    private static final int MOST_BYTES = 1 << 20;

    private final Custodian custodian;
    private final Callers callers;

    PostDeposit(Custodian custodian, Callers callers) {
        this.custodian = custodian;
        this.callers = callers;
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return "/v1/deposits";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, LedgerException, IOException {
        callers.requireHospital(caller);
        custodian.deposit(Body.read(http, MOST_BYTES, Signed.class));
        http.status(HttpStatus.NO_CONTENT);
    }
}
