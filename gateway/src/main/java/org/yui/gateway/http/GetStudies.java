package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.DeliveryDesk;

/** {@code GET /v1/grants/{grant}/studies}: opened leaves, for the buyer of a grant that lives. */
final class GetStudies implements Endpoint {

    private final DeliveryDesk desk;

    GetStudies(DeliveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public HandlerType method() {
        return HandlerType.GET;
    }

    @Override
    public String path() {
        return "/v1/grants/{grant}/studies";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        GrantId id = GrantId.parse(http.pathParam("grant"));
        Body.answer(http, new StudiesView(desk.studies(caller, id)));
    }
}
