package org.yui.network.fabric;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.Closeable;
import java.util.concurrent.TimeUnit;
import org.yui.network.member.MutualTls;

/** The one gRPC channel to a peer, over mutual TLS; it connects when first used, and again whenever it was lost. */
final class PeerConnection implements Closeable {

    /** As large as Fabric's own (gRPC's 4 MiB would not take a large block). */
    private static final int MOST_MESSAGE_BYTES = 100 << 20;

    /** Peers close connections that ping more often than {@code peer.keepalive.minInterval}, 1 min by default. */
    private static final long KEEP_ALIVE_SECONDS = 120;

    private static final long KEEP_ALIVE_TIMEOUT_SECONDS = 20;
    private static final long CLOSE_SECONDS = 5;

    private final ManagedChannel channel;

    PeerConnection(ManagedChannel channel) {
        this.channel = channel;
    }

    /**
     * @param address host:port, the host as in the peer's TLS certificate
     * @param tls only a peer of the same member is trusted: what a peer answers to a question nobody else has signed
     */
    static PeerConnection open(String address, MutualTls tls) {
        var credentials = TlsChannelCredentials.newBuilder()
                .keyManager(tls.keyManagers())
                .trustManager(tls.trustManagersOfOwn())
                .build();
        return new PeerConnection(Grpc.newChannelBuilder(address, credentials)
                .maxInboundMessageSize(MOST_MESSAGE_BYTES)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .build());
    }

    ManagedChannel channel() {
        return channel;
    }

    /** Connects at once instead of after gRPC's own pause, which grows to minutes while a peer is away. */
    void retryNow() {
        channel.resetConnectBackoff();
    }

    /** Lets what is under way end for a moment, then cuts it off. */
    @Override
    public void close() {
        channel.shutdown();
        try {
            if (!channel.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                channel.shutdownNow();
            }
        } catch (InterruptedException e) {
            channel.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
