package org.yui.gateway.http.drs;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.gateway.RefusalException;
import org.yui.gateway.http.Body;
import org.yui.gateway.http.Endpoint;

/** One endpoint of the standard: it answers with one record. */
record DrsEndpoint(HandlerType method, String path, Answer answer) implements Endpoint {

    /** What an endpoint does. */
    @FunctionalInterface
    interface Answer {
        Record to(MspId caller, Context http) throws RefusalException, IOException;
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        Body.answer(http, answer.to(caller, http));
        http.header("Cache-Control", "no-store");
    }
}
