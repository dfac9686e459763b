package org.yui.ipfs.kubo;

import java.io.Closeable;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.yui.domain.json.MalformedJsonException;

/**
 * Requests to one node's RPC: HTTP/1.1, all of them POST, each given up when it makes no progress in either direction.
 *
 * <p>An error after the first byte of an answer comes in a trailer, which {@code java.net.http} does not show; so no answer
 * is believed for its status 200.
 */
final class KuboRpc implements Closeable {

    private static final int LARGEST_ERROR = 1 << 16;
    private static final int OK = 200;

    private final KuboEndpoint endpoint;
    private final HttpClient http;

    KuboRpc(KuboEndpoint endpoint) {
        this.endpoint = endpoint;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(endpoint.connect())
                .build();
    }

    String node() {
        return endpoint.name();
    }

    /** Sends a request without a body; {@code query} is names and values in turns. */
    IdleInput post(String command, String... query) throws IOException {
        HttpRequest.Builder request = request(command, query).POST(HttpRequest.BodyPublishers.noBody());
        return answer(request, () -> 0, command);
    }

    /**
     * Uploads.
     *
     * @throws KuboException if the node refuses
     * @throws KuboUnavailableException if it is not reached, breaks off or stalls
     */
    IdleInput upload(Upload upload, String command, String... query) throws IOException {
        HttpRequest.Builder request = request(command, query)
                .header("Content-Type", upload.contentType())
                .expectContinue(true) // so that a refusal is read, and not lost in a broken connection
                .POST(upload.body());
        try {
            return answer(request, upload::taken, command);
        } catch (KuboUnavailableException e) {
            upload.rethrow(); // what could not be read here is no fault of the node's
            throw e;
        }
    }

    private HttpRequest.Builder request(String command, String... query) {
        StringBuilder uri = new StringBuilder("/api/v0/").append(command);
        for (int i = 0; i < query.length; i += 2) {
            uri.append(i == 0 ? '?' : '&').append(query[i]).append('=');
            uri.append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(endpoint.api().resolve(uri.toString()))
                .header("Authorization", endpoint.token().header());
    }

    private IdleInput answer(HttpRequest.Builder request, LongSupplier progress, String command) throws IOException {
        HttpResponse<IdleInput> answer = await(
                http.sendAsync(request.build(), head -> new IdleInput(node(), endpoint.idle())), progress, command);
        if (answer.statusCode() == OK) {
            return answer.body();
        }
        try (IdleInput said = answer.body()) {
            throw new KuboException(node(), command, answer.statusCode(), message(said));
        }
    }

    /** Kubo says what went wrong in JSON, and before it has understood the request in plain text. */
    private static String message(IdleInput said) throws IOException {
        String text = new String(said.readNBytes(LARGEST_ERROR), StandardCharsets.UTF_8);
        try {
            return ForeignJsonReader.read(text).textOf("Message").orElse(text);
        } catch (MalformedJsonException e) {
            return text;
        }
    }

    private <T> T await(CompletableFuture<T> answer, LongSupplier progress, String command) throws IOException {
        try {
            long before = -1;
            for (long now = progress.getAsLong(); now != before; now = progress.getAsLong()) {
                before = now;
                Optional<T> come = within(endpoint.idle(), answer);
                if (come.isPresent()) {
                    return come.get();
                }
            }
            throw unavailable(command, "made no progress for " + endpoint.idle().toSeconds() + " s", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(command, "interrupted", e);
        } catch (ExecutionException e) {
            throw unavailable(command, "it was not reached, or broke off", e.getCause());
        } finally {
            answer.cancel(true); // of no effect once it is there
        }
    }

    /** What has come within a time; if nothing has, what has gone out meanwhile decides whether that is too long. */
    private static <T> Optional<T> within(Duration time, CompletableFuture<T> answer)
            throws InterruptedException, ExecutionException {
        try {
            return Optional.of(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    private KuboUnavailableException unavailable(String command, String what, @Nullable Throwable cause) {
        return new KuboUnavailableException(node(), command + ": " + what, cause);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
