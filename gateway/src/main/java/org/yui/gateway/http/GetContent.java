package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.DeliveryDesk;

/**
 * {@code GET} and {@code HEAD /v1/orders/{order}/studies/{studyVersion}/content}: ciphertext, whole or in ranges, for the order's own
 * buyer.
 */
final class GetContent implements Endpoint {

    private final DeliveryDesk desk;
    private final HandlerType method;
    private final ContentAnswer answer;

    private GetContent(DeliveryDesk desk, HandlerType method, ContentAnswer answer) {
        this.desk = desk;
        this.method = method;
        this.answer = answer;
    }

    static GetContent whole(DeliveryDesk desk, ContentAnswer answer) {
        return new GetContent(desk, HandlerType.GET, answer);
    }

    static GetContent headOnly(DeliveryDesk desk, ContentAnswer answer) {
        return new GetContent(desk, HandlerType.HEAD, answer);
    }

    /** The path of one study's ciphertext under one order. */
    static String path(OrderId order, StudyVersionId study) {
        return "/v1/orders/" + order + "/studies/" + study + "/content";
    }

    @Override
    public HandlerType method() {
        return method;
    }

    @Override
    public String path() {
        return "/v1/orders/{order}/studies/{studyVersion}/content";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        OrderId order = OrderId.parse(http.pathParam("order"));
        StudyVersionId study = StudyVersionId.parse(http.pathParam("studyVersion"));
        answer.answer(http, desk.content(caller, order, study));
    }
}
