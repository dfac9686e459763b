package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.gateway.RefusalException;

/** One method on one path of an {@link InnerServer}. */
public interface InnerEndpoint {

    HandlerType method();

    String path();

    /** @param certified whether the caller showed a certificate of an authority that is believed */
    void handle(boolean certified, Context http) throws RefusalException, IOException;
}
