package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.signing.Signed;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.DeliveryDesk;

/** {@code POST /v1/orders}: a buyer's signed delivery order. The same bytes again get the same lines. */
final class PostOrder implements Endpoint {

    /** Ten thousand studies take less than 4 MiB. */
    private static final int MOST_BYTES = 8 << 20;

    private final DeliveryDesk desk;

    PostOrder(DeliveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return "/v1/orders";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        Body.answer(http, desk.accept(caller, Body.read(http, MOST_BYTES, Signed.class)));
    }
}
