package org.yui.network.fabric;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.jspecify.annotations.Nullable;

/**
 * One call of a peer's Deliver service. Answers are asked for one at a time, so that a slow reader holds one block in memory and not
 * the whole channel.
 */
final class DeliverCall implements ClientResponseObserver<Envelope, DeliverResponse>, AutoCloseable {

    /** What came: an answer, an error, or the end. */
    private sealed interface Arrival {

        record Answer(DeliverResponse response) implements Arrival {}

        record Broken(Throwable error) implements Arrival {}
    }

    private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
    private volatile @Nullable ClientCallStreamObserver<Envelope> call;

    private DeliverCall() {}

    static DeliverCall blocks(DeliverGrpc.DeliverStub stub, Envelope seek) {
        DeliverCall call = new DeliverCall();
        var request = stub.deliver(call);
        request.onNext(seek);
        request.onCompleted();
        return call;
    }

    /** Numbers and transaction ids only. */
    static DeliverCall filtered(DeliverGrpc.DeliverStub stub, Envelope seek) {
        DeliverCall call = new DeliverCall();
        var request = stub.deliverFiltered(call);
        request.onNext(seek);
        request.onCompleted();
        return call;
    }

    /**
     * The next answer.
     *
     * @param wait how long to wait for one
     * @return nothing if none came in time
     * @throws StatusRuntimeException if the call broke
     */
    Optional<DeliverResponse> next(Duration wait) throws InterruptedException {
        Arrival first = arrived.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        return switch (first) {
            case null -> Optional.empty();
            case Arrival.Answer(DeliverResponse response) -> {
                request();
                yield Optional.of(response);
            }
            case Arrival.Broken(Throwable error) ->
                throw Status.fromThrowable(error).asRuntimeException();
        };
    }

    private void request() {
        ClientCallStreamObserver<Envelope> current = call;
        if (current != null) {
            current.request(1);
        }
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Envelope> started) {
        call = started;
        started.disableAutoRequestWithInitial(1);
    }

    @Override
    public void onNext(DeliverResponse response) {
        arrived.add(new Arrival.Answer(response));
    }

    @Override
    public void onError(Throwable error) {
        arrived.add(new Arrival.Broken(error));
    }

    @Override
    public void onCompleted() {
        arrived.add(new Arrival.Broken(Status.UNAVAILABLE
                .withDescription("the peer ended the delivery")
                .asException()));
    }

    @Override
    public void close() {
        ClientCallStreamObserver<Envelope> current = call;
        if (current != null) {
            current.cancel("enough", null);
        }
    }
}
