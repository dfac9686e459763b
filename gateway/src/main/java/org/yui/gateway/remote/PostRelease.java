package org.yui.gateway.remote;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.LineAnswer;
import org.yui.gateway.custodian.ReleaseAnswer;
import org.yui.gateway.http.Body;
import org.yui.gateway.http.Endpoint;

/** {@code POST /v1/releases}: a gateway asks for lines of one row. The same request again gets the same answer. */
final class PostRelease implements Endpoint {

    /** Ten thousand lines with their proofs take less than 16 MiB. */
    private static final int MOST_BYTES = 32 << 20;

    private final Custodian custodian;
    private final Callers callers;

    PostRelease(Custodian custodian, Callers callers) {
        this.custodian = custodian;
        this.callers = callers;
    }

    @Override
    public HandlerType method() {
        return HandlerType.POST;
    }

    @Override
    public String path() {
        return "/v1/releases";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, LedgerException, IOException {
        callers.requireGateway(caller);
        switch (custodian.answer(Body.read(http, MOST_BYTES, Signed.class))) {
            case ReleaseAnswer.Answered(List<LineAnswer> lines) -> Body.answer(http, ReleaseWords.of(lines));
            case ReleaseAnswer.Declined(Refusal refusal, String message) ->
                throw new RefusalException(refusal, message);
        }
    }
}
