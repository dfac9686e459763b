package org.yui.gateway.buyer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.yui.domain.GrantId;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Cid;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.signing.Signed;
import org.yui.gateway.catalogue.CatalogueView;
import org.yui.gateway.delivery.OrderView;
import org.yui.gateway.http.GrantView;
import org.yui.gateway.http.MemberHttp;
import org.yui.gateway.http.RequestView;
import org.yui.gateway.http.StudiesView;
import org.yui.network.LedgerService;
import org.yui.network.member.MutualTls;

/**
 * A gateway's endpoints as one member calls them, over mutual TLS 1.3. For many threads.
 *
 * <p>Every call fails with {@link GatewayRefusedException} if the gateway refuses, or another {@link IOException} if it cannot
 * be reached or answers in another form.
 */
public final class GatewayClient implements Closeable {

    private static final Duration ANSWER = Duration.ofMinutes(5);

    /** The openings and releases of ten thousand studies take less. */
    private static final long MOST_BYTES = 256L << 20;

    private static final long MOST_BLOCK_BYTES = 2 << 20;

    private final URI gateway;
    private final MemberHttp http;

    /** @param gateway scheme, host and port */
    public GatewayClient(URI gateway, MutualTls tls, SecureRandom random) {
        this.gateway = gateway;
        this.http = new MemberHttp(tls, random);
    }

    /** The ledger through this gateway. */
    public LedgerService ledger() {
        return new RelayedLedgerService(this);
    }

    public CatalogueView catalogue() throws IOException {
        return get("/v1/catalogue", CatalogueView.class);
    }

    public RequestView request(GrantId id) throws IOException {
        return get("/v1/requests/" + id, RequestView.class);
    }

    public GrantView grant(GrantId id) throws IOException {
        return get("/v1/grants/" + id, GrantView.class);
    }

    /** The studies that may be ordered under a live grant of one's own. */
    public StudiesView studies(GrantId id) throws IOException {
        return get("/v1/grants/" + id + "/studies", StudiesView.class);
    }

    /** Hands a hospital's opened leaves to the gateway. */
    public void putOpenings(ContributionOpenings openings) throws IOException {
        HttpRequest request = to("/v1/contributions/" + openings.contribution() + "/openings")
                .PUT(BodyPublishers.ofByteArray(Json.bytes(openings)))
                .build();
        send(request);
    }

    /** Sends a signed delivery order; the same one again is free. */
    public OrderView order(Signed order) throws IOException {
        return read(post("/v1/orders", Json.bytes(order)), OrderView.class);
    }

    public OrderView order(OrderId id) throws IOException {
        return get("/v1/orders/" + id, OrderView.class);
    }

    /**
     * Opens ciphertext from an offset on. The caller closes the body.
     *
     * @param offset bytes that are here already; 0 for all
     * @param cid what the rest must be of, or the whole is sent again
     * @return status 200 (the whole), 206 (from the offset) or 416 (there is nothing from there)
     */
    HttpResponse<InputStream> content(OrderId order, StudyVersionId study, long offset, Cid cid) throws IOException {
        HttpRequest.Builder request =
                to("/v1/orders/" + order + "/studies/" + study + "/content").GET();
        if (offset > 0) {
            request.header("Range", "bytes=" + offset + "-").header("If-Range", '"' + cid.text() + '"');
        }
        HttpResponse<InputStream> response = http.open(request.build());
        int status = response.statusCode();
        if (status == 200 || status == 206 || status == 416) {
            return response;
        }
        try (InputStream body = response.body()) {
            throw refused(status, body.readAllBytes());
        }
    }

    /** One block of a study's ciphertext, not checked. */
    byte[] block(OrderId order, StudyVersionId study, Cid block) throws IOException {
        return send(to(blocks(order, study, block) + "?format=raw").GET().build(), MOST_BLOCK_BYTES);
    }

    /**
     * The blocks of a study's ciphertext that it takes to check some of its bytes, as a CAR, not checked.
     *
     * @param last itself among them
     */
    byte[] car(OrderId order, StudyVersionId study, Cid root, long first, long last, long mostBytes)
            throws IOException {
        String query = "?format=car&entity-bytes=" + first + ":" + last;
        return send(to(blocks(order, study, root) + query).GET().build(), mostBytes);
    }

    private static String blocks(OrderId order, StudyVersionId study, Cid cid) {
        return "/v1/orders/" + order + "/studies/" + study + "/ipfs/" + cid;
    }

    byte[] post(String path, byte[] body) throws IOException {
        return send(to(path).header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    byte[] get(String path) throws IOException {
        return send(to(path).GET().build());
    }

    <T extends Record> T get(String path, Class<T> type) throws IOException {
        return read(get(path), type);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(ANSWER);
    }

    private byte[] send(HttpRequest request) throws IOException {
        return send(request, MOST_BYTES);
    }

    private byte[] send(HttpRequest request, long mostBytes) throws IOException {
        HttpResponse<byte[]> response = http.send(request, ANSWER, mostBytes);
        if (response.statusCode() / 100 != 2) {
            throw refused(response.statusCode(), response.body());
        }
        return response.body();
    }

    private static <T extends Record> T read(byte[] body, Class<T> type) throws IOException {
        try {
            return Json.read(body, type);
        } catch (MalformedJsonException e) {
            throw new IOException("the gateway answered in another form: " + e.getMessage(), e);
        }
    }

    private static GatewayRefusedException refused(int status, byte[] body) {
        return MemberHttp.problem(body)
                .map(p -> new GatewayRefusedException(status, p.code(), p.detail()))
                .orElseGet(() -> new GatewayRefusedException(
                        status,
                        "HTTP_" + status,
                        "found HTTP status " + status + " without a problem document, expected one (RFC 9457)"));
    }

    @Override
    public void close() {
        http.close();
    }
}
