package org.yui.gateway.remote;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.ContributionId;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.signing.Signed;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.RecalledParts;
import org.yui.gateway.custodian.ReleaseAnswer;
import org.yui.gateway.http.MemberHttp;
import org.yui.gateway.http.Problem;
import org.yui.gateway.pin.PinPartner;
import org.yui.gateway.pin.PinRequest;
import org.yui.network.member.MutualTls;
import org.yui.network.member.NotAMemberException;

/**
 * A custodian in another process, over mutual TLS. For many threads.
 *
 * <p>Guarantee: refusals are those that the custodian gave. One that is down, or another member at its address, is named in a
 * refusal {@link Refusal#CUSTODIAN_UNAVAILABLE}. Limits: if an answer is lost, the custodian may have done what it was asked;
 * asking again gives the same answer and does nothing twice.
 */
public final class RemoteCustodian implements Custodian, PinPartner, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteCustodian.class);

    /** How long a custodian may take by default: it waits for the ledger. */
    public static final Duration ANSWER = Duration.ofMinutes(2);

    /** A hundred gigabytes come within it over a line of 30 MB/s; asked again, what is there already is not fetched again. */
    private static final Duration PIN = Duration.ofHours(1);

    /** Ten thousand releases take less. */
    private static final long MOST_BYTES = 128L << 20;

    private final MspId member;
    private final URI address;
    private final MutualTls tls;
    private final MemberHttp http;
    private final Duration answer;

    /**
     * @param member whose custodian it is
     * @param address scheme, host and port
     * @param tls the caller's
     * @param answer how long an answer may take
     */
    public RemoteCustodian(MspId member, URI address, MutualTls tls, SecureRandom random, Duration answer) {
        this.member = member;
        this.address = address;
        this.tls = tls;
        this.http = new MemberHttp(tls, random);
        this.answer = answer;
    }

    @Override
    public ReleaseAnswer answer(Signed request) throws IOException {
        try {
            return read(post("/v1/releases", request), ReleaseWords.class).answered();
        } catch (RefusalException e) {
            return new ReleaseAnswer.Declined(e.refusal(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void deposit(Signed deposit) throws RefusalException, IOException {
        post("/v1/deposits", deposit);
    }

    @Override
    public CustodyAcknowledgement acknowledge(ContributionId contribution, int epoch)
            throws RefusalException, IOException {
        byte[] fact = post("/v1/acknowledgements", new AcknowledgementRequest(contribution, epoch));
        return read(fact, CustodyAcknowledgement.class);
    }

    @Override
    public RecalledParts recall(Signed recall, long first, int count) throws RefusalException, IOException {
        return read(post("/v1/recalls", new RecallRequest(recall, first, count)), RecalledParts.class);
    }

    @Override
    public void retire(ContributionId contribution) throws RefusalException, IOException {
        post("/v1/retirements", new RetirementRequest(contribution));
    }

    @Override
    public void withdraw(Signed withdrawal) throws RefusalException, IOException {
        post("/v1/withdrawals", withdrawal);
    }

    @Override
    public void pin(PinRequest request) throws RefusalException, IOException {
        post("/v1/pins", request, PIN);
    }

    private byte[] post(String path, Record body) throws RefusalException {
        return post(path, body, answer);
    }

    private byte[] post(String path, Record body, Duration most) throws RefusalException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
        HttpResponse<byte[]> response = send(request, most);
        requireMember(response.sslSession());
        if (response.statusCode() / 100 != 2) {
            throw refused(response);
        }
        return response.body();
    }

    private HttpResponse<byte[]> send(HttpRequest request, Duration most) throws RefusalException {
        try {
            return sendAgainIfBroken(request, most);
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw unavailable("it cannot be reached (" + reason(e) + "); nothing was asked of it", e);
        } catch (IOException e) {
            throw unavailable("its answer was lost (" + reason(e) + "); it may have done what it was asked", e);
        }
    }

    /** A kept connection may have been closed at the other end meanwhile, and asking twice does nothing twice. */
    private HttpResponse<byte[]> sendAgainIfBroken(HttpRequest request, Duration most) throws IOException {
        try {
            return http.send(request, most, MOST_BYTES);
        } catch (HttpTimeoutException | ConnectException | SSLHandshakeException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            LOG.debug("asking the custodian of {} once more", member, e);
            return http.send(request, most, MOST_BYTES);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The address book may be wrong, or another member may listen there. */
    private void requireMember(Optional<SSLSession> session) throws RefusalException {
        if (session.isEmpty()) {
            throw unavailable("its address is answered without TLS", null);
        }
        try {
            MspId found = tls.peer(session.get());
            if (!found.equals(member)) {
                throw unavailable("its address is answered by " + found, null);
            }
        } catch (NotAMemberException e) {
            throw unavailable("its address is answered by no member", e);
        }
    }

    private RefusalException refused(HttpResponse<byte[]> response) {
        Optional<Problem> problem = MemberHttp.problem(response.body());
        if (problem.isEmpty() || problem.get().code().equals("FAILED")) {
            return unavailable("it failed with HTTP status " + response.statusCode(), null);
        }
        String code = problem.get().code();
        Refusal refusal = Arrays.stream(Refusal.values())
                .filter(r -> r.name().equals(code))
                .findFirst()
                .orElse(Refusal.LEDGER_REFUSED); // a contract's own code
        return new RefusalException(refusal, problem.get().detail());
    }

    private RefusalException unavailable(String why, @Nullable Exception cause) {
        return new RefusalException(
                Refusal.CUSTODIAN_UNAVAILABLE,
                "found the custodian of " + member + " at " + address + " unavailable: " + why
                        + "; expected an answer; ask again later",
                cause);
    }

    private <T extends Record> T read(byte[] body, Class<T> type) throws RefusalException {
        try {
            return Json.read(body, type);
        } catch (MalformedJsonException | InvalidValueException e) {
            throw unavailable("it answered in another form: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
