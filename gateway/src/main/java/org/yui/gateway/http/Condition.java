package org.yui.gateway.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the headers that ask about the entity tag make of a request (RFC 9110, sections 13.1.1, 13.1.2 and 13.2.2). */
enum Condition {
    /** To be answered as if there were none. */
    HOLDS,
    /** The caller has it already. */
    NOT_MODIFIED,
    /** The caller wants another version only. */
    FAILED;

    /** @param entityTag the representation's strong entity tag, with its quotes */
    static Condition of(Context http, String entityTag) {
        return of(http.header(Header.IF_MATCH), http.header(Header.IF_NONE_MATCH), entityTag);
    }

    static Condition of(@Nullable String ifMatch, @Nullable String ifNoneMatch, String entityTag) {
        if (ifMatch != null && !names(ifMatch, entityTag)) {
            return FAILED;
        }
        return ifNoneMatch != null && names(ifNoneMatch.replace("W/", ""), entityTag) ? NOT_MODIFIED : HOLDS;
    }

    private static boolean names(String tags, String entityTag) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(t -> t.equals("*") || t.equals(entityTag));
    }
}
