package org.yui.gateway.evidence.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.yui.domain.evidence.RowReleases;
import org.yui.gateway.evidence.EvidenceExport;
import org.yui.gateway.evidence.RecordSink;
import org.yui.gateway.evidence.RowEvidence;
import org.yui.gateway.http.JsonLines;
import org.yui.gateway.http.MemberHttp;
import org.yui.gateway.http.Problem;
import org.yui.network.member.MutualTls;

/** The evidence of a node in another process. */
public final class RemoteEvidence implements Closeable {

    private static final Duration HEAD = Duration.ofMinutes(1);

    /** A row of ten thousand lines takes less. */
    private static final int LONGEST_LINE = 128 << 20;

    private static final int LONGEST_PROBLEM = 16 << 10;

    private final URI node;
    private final MemberHttp http;

    /**
     * @param node scheme, host and port of a gateway or a custodian
     * @param tls of the node's own member, or of an auditor
     */
    public RemoteEvidence(URI node, MutualTls tls, SecureRandom random) {
        this.node = node;
        this.http = new MemberHttp(tls, random);
    }

    /** Writes the part of the gateway that listens there. */
    public void gateway(EvidenceExport export) throws IOException {
        read(RowEvidence.class, export::add);
    }

    /** Writes the part of the custodian that listens there. */
    public void custodian(EvidenceExport export) throws IOException {
        read(RowReleases.class, export::add);
    }

    private <T extends Record> void read(Class<T> type, RecordSink<T> sink) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(node.resolve("/v1/evidence"))
                .timeout(HEAD)
                .build();
        HttpResponse<InputStream> response = http.open(request);
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw refused(response.statusCode(), body.readNBytes(LONGEST_PROBLEM));
            }
            JsonLines.Reader lines = new JsonLines.Reader(body, LONGEST_LINE);
            for (Optional<T> row = lines.next(type); row.isPresent(); row = lines.next(type)) {
                sink.take(row.get());
            }
        }
    }

    private IOException refused(int status, byte[] body) {
        String said = MemberHttp.problem(body).map(Problem::detail).orElse("HTTP status " + status);
        return new IOException("the node at " + node + " gave no evidence: " + said);
    }

    @Override
    public void close() {
        http.close();
    }
}
