package org.yui.network.fabric;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.yui.network.fabric.Failure.Kind;

/**
 * Reads what a peer's gateway service says went wrong (Fabric {@code internal/pkg/gateway}: {@code apiutils.go}, {@code evaluate.go},
 * {@code endorse.go}, {@code submit.go}, {@code commitstatus.go}; {@code internal/peer/node/grpc_limiters.go}).
 *
 * <p>gRPC's codes alone do not tell: a contract's refusal is UNKNOWN when evaluated and ABORTED when endorsed, ABORTED is also what a
 * dying chaincode makes, and a peer that is full says UNKNOWN. So the texts of the answer and of its details are read too.
 */
final class PeerErrors {

    private static final Pattern CONTRACT = Pattern.compile("chaincode response \\d+, (.*)", Pattern.DOTALL);
    private static final String FULL = "exceeding concurrency limit";
    private static final String COLLECTING = "failed to collect enough transaction endorsements";
    private static final String MISMATCH = "ProposalResponsePayloads do not match";
    private static final Pattern ORDERER_REFUSED = Pattern.compile(
            "received unsuccessful response from orderer:"
                    + " status=(BAD_REQUEST|FORBIDDEN|NOT_FOUND|REQUEST_ENTITY_TOO_LARGE).*",
            Pattern.DOTALL);

    private final StatusRuntimeException error;
    private final String description;
    private final List<ErrorDetail> details;

    private PeerErrors(StatusRuntimeException error) {
        this.error = error;
        this.description = String.valueOf(error.getStatus().getDescription());
        this.details = details(error);
    }

    private static List<ErrorDetail> details(StatusRuntimeException error) {
        List<ErrorDetail> details = new ArrayList<>();
        com.google.rpc.Status status = StatusProto.fromThrowable(error);
        for (Any detail : status == null ? List.<Any>of() : status.getDetailsList()) {
            if (detail.is(ErrorDetail.class)) {
                try {
                    details.add(detail.unpack(ErrorDetail.class));
                } catch (InvalidProtocolBufferException e) {
                    error.addSuppressed(e);
                }
            }
        }
        return details;
    }

    /** Of evaluating. */
    static Failure ofEvaluation(StatusRuntimeException error) {
        PeerErrors read = new PeerErrors(error);
        return read.byContract().or(read::byPeer).orElseGet(read::byCode);
    }

    /**
     * Of endorsing. What the member's own peer says counts at once. When others are asked and refuse, or answer otherwise, they may
     * only be a block behind: that is a disagreement, which another attempt can settle.
     */
    static Failure ofEndorsement(StatusRuntimeException error) {
        PeerErrors read = new PeerErrors(error);
        if (!read.description.contains(COLLECTING)) {
            return read.byContract().or(read::byPeer).orElseGet(read::byCode);
        }
        return read.details.stream()
                .filter(d -> d.getMessage().equals(MISMATCH)
                        || CONTRACT.matcher(d.getMessage()).lookingAt())
                .findFirst()
                .map(d -> Failure.of(Kind.DISAGREEMENT, said(d)))
                .orElseGet(read::byCode);
    }

    /** Of handing over. */
    static Failure ofSubmission(StatusRuntimeException error) {
        PeerErrors read = new PeerErrors(error);
        return switch (error.getStatus().getCode()) {
            case ABORTED -> read.byOrderer().orElseGet(() -> Failure.of(Kind.UNAVAILABLE, read.text()));
            case UNAVAILABLE -> read.byOrderers().orElseGet(read::byCode);
            default -> read.byCode();
        };
    }

    /** Of asking how it ended. */
    static Failure ofStatus(StatusRuntimeException error) {
        return new PeerErrors(error).byCode();
    }

    private Optional<Failure> byContract() {
        return texts().map(CONTRACT::matcher)
                .filter(Matcher::find)
                .map(found -> Failure.refusedByContract(found.group(1)))
                .findFirst();
    }

    private Optional<Failure> byPeer() {
        return texts().flatMap(t -> PeerRefusals.in(t).stream()).findFirst();
    }

    private Stream<String> texts() {
        return Stream.concat(details.stream().map(ErrorDetail::getMessage), Stream.of(description));
    }

    private Optional<Failure> byOrderer() {
        Matcher refused = ORDERER_REFUSED.matcher(description);
        return refused.find() ? Optional.of(ordererRefused(refused)) : Optional.empty();
    }

    /** Of BFT orderers one may lie: two that judge alike include an honest one. */
    private Optional<Failure> byOrderers() {
        List<Matcher> refusals = details.stream()
                .map(d -> ORDERER_REFUSED.matcher(d.getMessage()))
                .filter(Matcher::find)
                .toList();
        if (refusals.size() >= 2 && refusals.size() == details.size()) {
            return Optional.of(ordererRefused(refusals.getFirst()));
        }
        return description.contains("no orderer nodes available")
                ? Optional.of(Failure.of(Kind.NOT_REACHED, text()))
                : Optional.empty();
    }

    private static Failure ordererRefused(Matcher refused) {
        String code = refused.group(1).equals("REQUEST_ENTITY_TOO_LARGE") ? "TOO_LARGE" : "NOT_ORDERED";
        return Failure.refused(
                code,
                "found a transaction that the orderers turn away (" + refused.group(1)
                        + "), expected a member's, signed");
    }

    private Failure byCode() {
        return switch (error.getStatus().getCode()) {
            case UNKNOWN -> Failure.of(description.contains(FULL) ? Kind.BUSY : Kind.UNAVAILABLE, text());
            case INVALID_ARGUMENT -> Failure.refused("BAD_PROPOSAL", text());
            case PERMISSION_DENIED, UNAUTHENTICATED -> Failure.refused("NOT_A_READER", text());
            case RESOURCE_EXHAUSTED -> Failure.refused("TOO_LARGE", text());
            case DEADLINE_EXCEEDED, CANCELLED -> Failure.of(Kind.LATE, text());
            case UNAVAILABLE -> Failure.of(isUnconnected() ? Kind.NOT_REACHED : Kind.UNAVAILABLE, text());
            default -> Failure.of(Kind.UNAVAILABLE, text());
        };
    }

    private boolean isUnconnected() {
        return error.getCause() instanceof ConnectException;
    }

    private String text() {
        List<String> said = new ArrayList<>(List.of(error.getStatus().getCode() + ": " + description));
        details.forEach(d -> said.add(said(d)));
        return String.join("; ", said);
    }

    private static String said(ErrorDetail detail) {
        return detail.getMspId() + " at " + detail.getAddress() + ": " + detail.getMessage();
    }
}
