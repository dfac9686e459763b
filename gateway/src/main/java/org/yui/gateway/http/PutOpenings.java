package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.yui.domain.ContributionId;
import org.yui.domain.MspId;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.delivery.OpeningsShelf;

/** {@code PUT /v1/contributions/{contribution}/openings}: a hospital opens its leaves to the gateway that serves them. */
final class PutOpenings implements Endpoint {

    private static final int MOST_BYTES = 64 << 20;

    private final OpeningsShelf shelf;

    PutOpenings(OpeningsShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public HandlerType method() {
        return HandlerType.PUT;
    }

    @Override
    public String path() {
        return "/v1/contributions/{contribution}/openings";
    }

    @Override
    public void handle(MspId caller, Context http) throws RefusalException, IOException {
        ContributionId id = ContributionId.parse(http.pathParam("contribution"));
        ContributionOpenings openings = Body.read(http, MOST_BYTES, ContributionOpenings.class);
        if (!openings.contribution().equals(id)) {
            throw new RefusalException(
                    Refusal.INVALID, "found openings of another contribution than the path's, expected its own");
        }
        shelf.put(caller, openings);
        http.status(HttpStatus.NO_CONTENT);
    }
}
