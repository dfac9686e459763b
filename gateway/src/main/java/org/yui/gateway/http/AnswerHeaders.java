package org.yui.gateway.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What every answer tells a browser, should one ever come here: guess no types, show, run, embed and keep nothing, and tell nobody where you
 * were (ASVS 5.0.0, 3.2.1, 3.4, 14.3.2). An endpoint may say otherwise of how long its answer may be kept.
 */
final class AnswerHeaders implements HttpConfiguration.Customizer {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " sandbox";

    private AnswerHeaders() {}

    /** Has them in every answer to what can be read as a request. */
    static void into(HttpConfiguration http) {
        http.addCustomizer(new AnswerHeaders());
    }

    /** Has them in answers to what cannot be read as a request too: those are made before any customizer is asked. */
    static void intoErrors(Server server) {
        server.setErrorHandler(new ErrorHandler() {
            @Override
            public boolean handle(Request request, Response answer, Callback callback) throws Exception {
                put(answer.getHeaders());
                return super.handle(request, answer, callback);
            }
        });
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        put(answer);
        return request;
    }

    private static void put(HttpFields.Mutable answer) {
        answer.put("X-Content-Type-Options", "nosniff");
        answer.put("Content-Security-Policy", NOTHING);
        answer.put("Referrer-Policy", "no-referrer");
        answer.put(HttpHeader.CACHE_CONTROL, "no-store");
    }
}
