package org.yui.gateway.remote;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.gateway.http.Body;
import org.yui.gateway.http.Endpoint;

/**
 * One thing that is posted to a custodian.
 *
 * @param mostBytes of the body
 * @param caller who may call; asked before the body is read
 * @param handling does it; 204 if there is nothing to answer
 */
record Posting<T extends Record>(String path, int mostBytes, Class<T> body, Caller caller, Handling<T> handling)
        implements Endpoint {

    /** Who may call. */
    @FunctionalInterface
    interface Caller {

        /** Where the message itself says by its signature whose it is. */
        Caller ANY = member -> {};

        /** Refuses a member that may not. */
        void require(MspId member) throws RefusalException, LedgerException;
    }

    /** What is done with a body. */
    @FunctionalInterface
    interface Handling<T> {

        Optional<Record> answer(T body) throws RefusalException, LedgerException, IOException;
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public void handle(MspId member, Context http) throws RefusalException, LedgerException, IOException {
        caller.require(member);
        Optional<Record> answer = handling.answer(Body.read(http, mostBytes, body));
        answer.ifPresentOrElse(a -> Body.answer(http, a), () -> http.status(HttpStatus.NO_CONTENT));
    }
}
