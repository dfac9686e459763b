package org.yui.gateway.http;

import io.javalin.http.Context;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a request is remembered by while it is answered. */
final class Exchange {

    private static final String ENDPOINT = "yui.endpoint";
    private static final String OUTCOME = "yui.outcome";
    private static final String CALLER = "yui.caller";
    private static final String LIMITS = "yui.limits";

    private Exchange() {}

    /** @param endpoint method and path with placeholders */
    static void begin(Context http, String endpoint, Limits limits) {
        http.attribute(ENDPOINT, endpoint);
        http.attribute(LIMITS, limits);
    }

    static void by(Context http, String caller) {
        http.attribute(CALLER, caller);
    }

    static void refused(Context http, String code) {
        http.attribute(OUTCOME, code);
    }

    static Limits limits(Context http) {
        @Nullable Limits limits = http.attribute(LIMITS);
        return limits == null ? Limits.USUAL : limits;
    }

    static void tell(RequestLog log, Context http, float millis) {
        @Nullable String endpoint = http.attribute(ENDPOINT);
        @Nullable String outcome = http.attribute(OUTCOME);
        @Nullable String caller = http.attribute(CALLER);
        log.answered(
                endpoint == null ? RequestLog.OTHER : endpoint,
                outcome == null ? RequestLog.OK : outcome,
                caller == null ? RequestLog.NOBODY : caller,
                Duration.ofNanos((long) (millis * 1e6)));
    }
}
