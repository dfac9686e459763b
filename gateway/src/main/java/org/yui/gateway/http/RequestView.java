package org.yui.gateway.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Versioned;

/**
 * An access request as it stands.
 *
 * @param decisions what owners have said by now
 * @param conclusion what followed; absent until somebody concluded
 */
public record RequestView(
        AccessRequest request,
        List<Decision> decisions,
        @Nullable Grant conclusion) implements Versioned {

    public RequestView {
        decisions = List.copyOf(decisions);
    }
}
