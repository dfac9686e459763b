package org.yui.testnetwork.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Health as Fabric's and our own nodes tell it: {@code GET /healthz} on the operations port answers 200. */
public final class HttpProbe implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final HttpRequest request;

    /** @param address host:port */
    public HttpProbe(String address) {
        this.request = HttpRequest.newBuilder(URI.create("http://" + address + "/healthz"))
                .timeout(PATIENCE)
                .build();
    }

    @Override
    public Health ask() throws InterruptedException {
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Health.good("healthy")
                    : Health.bad("answered " + answer.statusCode() + ": " + answer.body().strip());
        } catch (IOException e) {
            return Health.bad("no answer at " + request.uri());
        }
    }
}
