package org.yui.gateway.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.RefusedException;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.http.drs.DrsError;
import org.yui.gateway.http.drs.DrsRoutes;

/** Turns every failure that a node knows into one problem document. The only place where failures get their status. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void mapOnto(RoutesConfig routes) {
        routes.exception(RefusalException.class, (e, http) -> answer(http, e));
        routes.exception(LedgerException.class, (e, http) -> answer(http, RefusalException.of(e)));
        routes.exception(MalformedJsonException.class, (e, http) -> invalid(http, e));
        routes.exception(InvalidValueException.class, (e, http) -> invalid(http, e));
        routes.exception(HttpResponseException.class, Problems::ofServer);
        routes.exception(EofException.class, (e, http) -> LOG.debug("a client went away"));
        routes.exception(ClosedChannelException.class, (e, http) -> {
            LOG.debug("a client went away, or took nothing in time");
            Exchange.refused(http, Refusal.TOO_SLOW.name());
        });
        routes.exception(IOException.class, Problems::failed);
        routes.exception(RuntimeException.class, Problems::failed);
    }

    private static void answer(Context http, RefusalException e) {
        String code = e.getCause() instanceof RefusedException refused
                ? refused.code()
                : e.refusal().name();
        answer(http, statusOf(e.refusal()), code, String.valueOf(e.getMessage()));
    }

    private static void invalid(Context http, RuntimeException e) {
        answer(http, HttpStatus.BAD_REQUEST, Refusal.INVALID.name(), String.valueOf(e.getMessage()));
    }

    private static void ofServer(HttpResponseException e, Context http) {
        HttpStatus status = HttpStatus.forStatus(e.getStatus());
        String code = status == HttpStatus.CONTENT_TOO_LARGE ? Refusal.TOO_LARGE.name() : status.name();
        answer(
                http,
                status,
                code,
                "found a request that ends as " + e.getStatus() + " " + status.getMessage()
                        + ", expected one of this node's paths and methods");
    }

    /** What went wrong inside stays inside: its message may name places on this machine. */
    private static void failed(Exception e, Context http) {
        if (FullDisk.isCauseOf(e)) {
            answer(http, FullDisk.refusal(e));
            return;
        }
        LOG.warn("a request failed", e);
        answer(http, HttpStatus.INTERNAL_SERVER_ERROR, "FAILED", "this node failed; nothing is known to be changed");
    }

    private static void answer(Context http, HttpStatus status, String code, String detail) {
        Exchange.refused(http, code);
        if (http.path().startsWith(DrsRoutes.PREFIX + "/")) {
            http.status(status).result(Json.bytes(new DrsError(detail, status.getCode())));
            http.contentType("application/json").header(Header.CACHE_CONTROL, "no-store");
            return;
        }
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        Problem problem =
                new Problem("urn:yui:refusal:" + words.replace(' ', '-'), words, status.getCode(), code, detail);
        http.status(status).result(Json.bytes(problem)).contentType("application/problem+json");
        http.header(Header.CACHE_CONTROL, "no-store");
    }

    /** No default branch: a new refusal does not compile until someone decides what a client is told. */
    private static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal) {
            case INVALID, WRONG_CHANNEL -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case GRANT_NOT_PAID -> HttpStatus.PAYMENT_REQUIRED;
            case NOT_A_MEMBER,
                    NOT_IN_OWN_NAME,
                    NOT_PERMITTED,
                    BAD_SIGNATURE,
                    GRANT_NOT_RUNNING,
                    STUDY_NOT_GRANTED,
                    WRONG_WRAPPING_KEY -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case GRANT_DIFFERS,
                    OVER_QUOTA,
                    ORDER_REUSED,
                    LEASE_ELSEWHERE,
                    LINE_NOT_COMMITTED,
                    NOT_DEPOSITED,
                    BAD_DEPOSIT,
                    LEDGER_REFUSED,
                    LEDGER_CONFLICT -> HttpStatus.CONFLICT;
            case STUDY_WITHDRAWN -> HttpStatus.GONE;
            case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY_STREAMS -> HttpStatus.TOO_MANY_REQUESTS;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_SLOW -> HttpStatus.REQUEST_TIMEOUT;
            case VIEW_TOO_OLD, CONTENT_MISSING, CUSTODIAN_UNAVAILABLE, LEDGER_UNAVAILABLE, NOT_READY, STOPPING ->
                HttpStatus.SERVICE_UNAVAILABLE;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
            case OUTCOME_UNKNOWN -> HttpStatus.GATEWAY_TIMEOUT;
        };
    }
}
