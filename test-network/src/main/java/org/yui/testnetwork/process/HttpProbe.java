package org.yui.testnetwork.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * Health as Fabric's and our own nodes tell it: {@code GET /healthz} on the operations port answers 200. Peers and orderers
 * say so before they listen for anybody, so the ports of their services must be open too.
 */
public final class HttpProbe implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final PortProbe services;
    private final HttpRequest request;

    /**
     * @param services the ports that must be open
     * @param operations host:port
     */
    public HttpProbe(List<Integer> services, String operations) {
        this.services = new PortProbe(services);
        this.request = HttpRequest.newBuilder(URI.create("http://" + operations + "/healthz"))
                .timeout(PATIENCE)
                .build();
    }

    @Override
    public Health ask() throws InterruptedException {
        Health open = services.ask();
        if (!open.good()) {
            return open;
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Health.good("healthy")
                    : Health.bad("answered " + answer.statusCode() + ": "
                            + answer.body().strip());
        } catch (IOException e) {
            return Health.bad("no answer at " + request.uri());
        }
    }
}
