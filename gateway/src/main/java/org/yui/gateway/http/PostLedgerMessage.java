package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.network.LedgerService;

/**
 * {@code POST /v1/ledger/evaluate}, {@code endorse}, {@code submit}: relays a member's own signed message. The gateway adds
 * nothing and holds no member's key.
 */
final class PostLedgerMessage implements Endpoint {

    /** As much as Fabric puts into a block by preference, twice. */
    private static final int MOST_BYTES = 4 << 20;

    private final String call;
    private final Check check;
    private final Relay relay;

    private PostLedgerMessage(String call, Check check, Relay relay) {
        this.call = call;
        this.check = check;
        this.relay = relay;
    }

    static PostLedgerMessage evaluate(LedgerService service) {
        return new PostLedgerMessage("evaluate", Creators::requireOwnProposal, service::evaluate);
    }

    static PostLedgerMessage endorse(LedgerService service) {
        return new PostLedgerMessage("endorse", Creators::requireOwnProposal, service::endorse);
    }

    static PostLedgerMessage submit(LedgerService service) {
        return new PostLedgerMessage("submit", Creators::requireOwnEnvelope, envelope -> {
            service.submit(envelope);
            return new byte[0];
        });
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return "/v1/ledger/" + call;
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, LedgerException, IOException {
        byte[] message = Body.read(http, MOST_BYTES);
        check.requireOwn(caller, message);
        Body.answer(http, relay.pass(message));
    }

    /** Whose name a message speaks in. */
    private interface Check {
        void requireOwn(MspId caller, byte[] message) throws RefusalException;
    }

    /** Hands a message over. */
    private interface Relay {
        byte[] pass(byte[] message) throws LedgerException;
    }
}
