package org.yui.gateway.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.network.member.MutualTls;

/**
 * HTTP calls in one member's name over mutual TLS 1.3. For many threads.
 *
 * <p>Guarantee: an answer is awaited no longer, and read no further, than the caller says. Limits: which member is at the other end
 * is the caller's to check.
 */
public final class MemberHttp implements Closeable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient http;

    public MemberHttp(MutualTls tls, SecureRandom random) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .sslContext(tls.context(random))
                .sslParameters(MutualTls.parameters())
                .build();
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param most how long until the answer must be whole
     * @param mostBytes of the answer's body
     * @throws HttpTimeoutException if it takes longer
     */
    public HttpResponse<byte[]> send(HttpRequest request, Duration most, long mostBytes) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            return answer.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            HttpTimeoutException late = new HttpTimeoutException("found no whole answer after " + most);
            late.initCause(e);
            throw late;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw interrupted(e);
        }
    }

    /** Sends a request and leaves the body to be read as it comes; the request's own timeout holds until its head is here. */
    public HttpResponse<InputStream> open(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("interrupted while waiting for an answer");
        interrupted.initCause(e);
        return interrupted;
    }

    /** The problem document that an answer's body holds, if it is one. */
    public static Optional<Problem> problem(byte[] body) {
        try {
            return Optional.of(Json.read(body, Problem.class));
        } catch (MalformedJsonException e) {
            return Optional.empty(); // an answer of something else on the way; the caller has its status
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
