package org.yui.gateway.remote;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.gateway.RefusalException;
import org.yui.gateway.http.Body;
import org.yui.gateway.http.Endpoint;
import org.yui.gateway.pin.PinDesk;
import org.yui.gateway.pin.PinRequest;

/** {@code POST /v1/pins}: a hospital asks its partner to keep a study's content too; answered once it is all there. */
public final class PostPin implements Endpoint {

    private static final int MOST_BYTES = 64 << 10;

    private final PinDesk desk;
    private final Runnable pinned;

    /** @param pinned is told of each study that is all there */
    public PostPin(PinDesk desk, Runnable pinned) {
        this.desk = desk;
        this.pinned = pinned;
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return "/v1/pins";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        desk.pin(caller, Body.read(http, MOST_BYTES, PinRequest.class));
        pinned.run();
        http.status(HttpStatus.NO_CONTENT);
    }
}
