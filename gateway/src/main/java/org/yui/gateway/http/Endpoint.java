package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;

/** One method on one path. */
public interface Endpoint {

    HandlerType method();

    String path();

    /** @param caller the member whose certificate the connection shows */
    void handle(MspId caller, Context http) throws RefusalException, LedgerException, IOException;
}
