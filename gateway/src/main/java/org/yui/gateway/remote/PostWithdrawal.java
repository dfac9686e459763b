package org.yui.gateway.remote;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.signing.Signed;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.http.Body;
import org.yui.gateway.http.Endpoint;

/** {@code POST /v1/withdrawals}: a hospital's signed word, whoever carries it. Obeyed when it is answered. */
final class PostWithdrawal implements Endpoint {

    private static final int MOST_BYTES = 16 << 10;

    private final Custodian custodian;

    PostWithdrawal(Custodian custodian) {
        this.custodian = custodian;
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return "/v1/withdrawals";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        custodian.withdraw(Body.read(http, MOST_BYTES, Signed.class));
        http.status(HttpStatus.NO_CONTENT);
    }
}
