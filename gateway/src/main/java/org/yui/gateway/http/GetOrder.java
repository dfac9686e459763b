package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.DeliveryDesk;

/** {@code GET /v1/orders/{order}}: how an order stands, for its own buyer. */
final class GetOrder implements Endpoint {

    private final DeliveryDesk desk;

    GetOrder(DeliveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public HandlerType method() {
        return HandlerType.GET;
    }

    @Override
    public String path() {
        return "/v1/orders/{order}";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        Body.answer(http, desk.view(caller, OrderId.parse(http.pathParam("order"))));
    }
}
