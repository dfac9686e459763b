package org.yui.network.fabric;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;

/** A peer that answers as it is told: first what is scripted for a method, then that all is well. Keeps what it was asked. */
final class FakePeer implements Closeable {

    /** One scripted step: an answer, an error, or none at all. */
    private sealed interface Step {

        record Answer(Message message) implements Step {}

        record Failing(RuntimeException error) implements Step {}

        record Silence() implements Step {}
    }

    private final Map<String, Deque<Step>> script = new ConcurrentHashMap<>();
    private final List<Message> asked = new CopyOnWriteArrayList<>();
    private final List<Block> chain = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Server server;
    private volatile @Nullable CyclicBarrier pairs;
    private volatile int deliverThenBreak = Integer.MAX_VALUE;

    FakePeer() throws IOException {
        this(InsecureServerCredentials.create());
    }

    FakePeer(ServerCredentials credentials) throws IOException {
        server = Grpc.newServerBuilderForPort(0, credentials)
                .addService(new Gateway())
                .addService(new Deliver())
                .build()
                .start();
    }

    PeerConnection connection() {
        return connection(server.getPort());
    }

    static PeerConnection connection(int port) {
        return new PeerConnection(Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
                .build());
    }

    int port() {
        return server.getPort();
    }

    /** Next, this method fails so; the details are from an endorser of Hospital2MSP. */
    FakePeer fails(String method, Status.Code code, String message, String... details) {
        com.google.rpc.Status.Builder status =
                com.google.rpc.Status.newBuilder().setCode(code.value()).setMessage(message);
        for (String detail : details) {
            status.addDetails(Any.pack(ErrorDetail.newBuilder()
                    .setAddress("peer:7051")
                    .setMspId("Hospital2MSP")
                    .setMessage(detail)
                    .build()));
        }
        return next(method, new Step.Failing(StatusProto.toStatusRuntimeException(status.build())));
    }

    FakePeer answers(String method, Message message) {
        return next(method, new Step.Answer(message));
    }

    FakePeer isSilent(String method) {
        return next(method, new Step.Silence());
    }

    private FakePeer next(String method, Step step) {
        script.computeIfAbsent(method, m -> new ArrayDeque<>()).add(step);
        return this;
    }

    FakePeer holds(List<Block> blocks) {
        chain.addAll(blocks);
        return this;
    }

    /** Each delivery breaks off after so many blocks. */
    void breaksAfter(int blocks) {
        deliverThenBreak = blocks;
    }

    <T extends Message> List<T> asked(Class<T> type) {
        return asked.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <T extends Message> void answer(
            String method, Message request, Class<T> type, T otherwise, StreamObserver<T> to) {
        asked.add(request);
        meet();
        Deque<Step> steps = script.getOrDefault(method, new ArrayDeque<>());
        Step step;
        synchronized (steps) {
            step = steps.isEmpty() ? new Step.Answer(otherwise) : steps.poll();
        }
        switch (step) {
            case Step.Answer(Message message) -> {
                to.onNext(type.cast(message));
                to.onCompleted();
            }
            case Step.Failing(RuntimeException error) -> to.onError(error);
            case Step.Silence() -> {}
        }
    }

    /** From now on, calls are answered in pairs: each waits for another to be under way. */
    void answersInPairs() {
        pairs = new CyclicBarrier(2);
    }

    /** How many calls were under way at once, at most, since they are answered in pairs. */
    int mostAtOnce() {
        return most.get();
    }

    private void meet() {
        CyclicBarrier meeting = pairs;
        if (meeting != null) {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                meeting.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
            underWay.decrementAndGet();
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Gateway extends GatewayGrpc.GatewayImplBase {

        @Override
        public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> to) {
            EvaluateResponse well = EvaluateResponse.newBuilder()
                    .setResult(Response.newBuilder().setStatus(200).setPayload(ByteString.copyFromUtf8("well")))
                    .build();
            answer("evaluate", request, EvaluateResponse.class, well, to);
        }

        @Override
        public void endorse(EndorseRequest request, StreamObserver<EndorseResponse> to) {
            EndorseResponse well = EndorseResponse.newBuilder()
                    .setPreparedTransaction(Envelope.newBuilder().setPayload(ByteString.copyFromUtf8("prepared")))
                    .build();
            answer("endorse", request, EndorseResponse.class, well, to);
        }

        @Override
        public void submit(SubmitRequest request, StreamObserver<SubmitResponse> to) {
            answer("submit", request, SubmitResponse.class, SubmitResponse.getDefaultInstance(), to);
        }

        @Override
        public void commitStatus(SignedCommitStatusRequest request, StreamObserver<CommitStatusResponse> to) {
            CommitStatusResponse well = CommitStatusResponse.newBuilder()
                    .setResult(TxValidationCode.VALID)
                    .setBlockNumber(7)
                    .build();
            answer("commitStatus", request, CommitStatusResponse.class, well, to);
        }
    }

    private final class Deliver extends DeliverGrpc.DeliverImplBase {

        @Override
        public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> to) {
            return new Seeking() {
                @Override
                void seek(SeekInfo info) {
                    long start = info.getStart().getSpecified().getNumber();
                    long stop = info.getStop().getSpecified().getNumber();
                    if (start >= chain.size() && info.getBehavior() == SeekInfo.SeekBehavior.FAIL_IF_NOT_READY) {
                        to.onNext(DeliverResponse.newBuilder()
                                .setStatus(org.hyperledger.fabric.protos.common.Status.NOT_FOUND)
                                .build());
                        return;
                    }
                    for (long i = start; i < Math.min(chain.size(), stop == Long.MAX_VALUE ? stop : stop + 1); i++) {
                        if (i - start == deliverThenBreak) {
                            to.onError(
                                    Status.UNAVAILABLE.withDescription("gone").asException());
                            return;
                        }
                        to.onNext(DeliverResponse.newBuilder()
                                .setBlock(chain.get((int) i))
                                .build());
                    }
                }
            };
        }

        @Override
        public StreamObserver<Envelope> deliverFiltered(StreamObserver<DeliverResponse> to) {
            return new Seeking() {
                @Override
                void seek(SeekInfo info) {
                    to.onNext(DeliverResponse.newBuilder()
                            .setFilteredBlock(FilteredBlock.newBuilder().setNumber(chain.size() - 1L))
                            .build());
                }
            };
        }
    }

    private abstract class Seeking implements StreamObserver<Envelope> {

        abstract void seek(SeekInfo info);

        @Override
        public void onNext(Envelope request) {
            asked.add(request);
            try {
                seek(SeekInfo.parseFrom(Payload.parseFrom(request.getPayload()).getData()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void onError(Throwable gone) {}

        @Override
        public void onCompleted() {}
    }
}
