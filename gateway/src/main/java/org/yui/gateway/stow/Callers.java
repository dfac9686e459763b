package org.yui.gateway.stow;

import io.javalin.http.Context;
import io.javalin.http.Header;
import org.jspecify.annotations.Nullable;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/** Which of the hospital's systems may send: who shows a certificate of the hospital's authorities, or the token. */
record Callers(@Nullable BearerToken token) {

    void require(boolean certified, Context http) throws RefusalException {
        if (certified || (token != null && token.isShownIn(http.header(Header.AUTHORIZATION)))) {
            return;
        }
        http.header(Header.WWW_AUTHENTICATE, "Bearer");
        throw new RefusalException(
                Refusal.UNAUTHENTICATED,
                "found neither a certificate of the hospital's authorities nor the token, expected one of them");
    }
}
