package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.shim.Chaincode;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.member.Identity;

/** The hospitals' peers: each simulates the transaction for itself, all must come to the same bytes, and each signs them. */
final class Endorser {

    private final Contracts contracts;
    private final FoundersLoader founders;
    private final List<Identity> peers;

    Endorser(Contracts contracts, FoundersLoader founders, List<Identity> peers) {
        this.contracts = contracts;
        this.founders = founders;
        this.peers = peers;
    }

    /** What one peer answers; nothing is written. */
    byte[] evaluate(Proposal proposal, StateView state) throws RefusedException {
        return simulate(proposal, peers.getFirst(), state)
                .getResponse()
                .getPayload()
                .toByteArray();
    }

    /** The transaction, endorsed by all, for its creator to sign. */
    Envelope endorse(Proposal proposal, StateView state) throws RefusedException {
        List<ByteString> answers = new ArrayList<>();
        for (Identity peer : peers) {
            answers.add(answer(proposal, simulate(proposal, peer, state)));
        }
        ByteString answer = answers.getFirst();
        for (int i = 1; i < peers.size(); i++) {
            requireSame(answer, answers.get(i), peers.get(i));
        }
        return envelope(
                proposal,
                answer,
                peers.stream().map(p -> endorsement(p, answer)).toList());
    }

    private void requireSame(ByteString first, ByteString other, Identity peer) throws RefusedException {
        if (!first.equals(other)) {
            throw new RefusedException(
                    "ENDORSERS_DISAGREE",
                    "found that " + peer.mspId() + " answers otherwise than "
                            + peers.getFirst().mspId()
                            + ", expected the same answer, reads and writes from every hospital");
        }
    }

    private ChaincodeAction simulate(Proposal proposal, Identity peer, StateView state) throws RefusedException {
        SimulationStub stub = new SimulationStub(proposal, peer.mspId(), state);
        Chaincode.Response response = contracts.invoke(stub, founders);
        if (stub.refused().isPresent()) {
            throw RefusedException.of(
                    String.valueOf(stub.refuse(stub.refused().get()).getMessage()));
        }
        if (response.getStatusCode() >= Chaincode.Response.Status.ERROR_THRESHOLD.getCode()) {
            throw RefusedException.of(String.valueOf(response.getMessage()));
        }
        return action(stub, response);
    }

    private static ChaincodeAction action(SimulationStub stub, Chaincode.Response response) {
        Response.Builder answer = Response.newBuilder().setStatus(response.getStatusCode());
        if (response.getMessage() != null) {
            answer.setMessage(response.getMessage());
        }
        if (response.getPayload() != null) {
            answer.setPayload(ByteString.copyFrom(response.getPayload()));
        }
        ChaincodeAction.Builder action = ChaincodeAction.newBuilder()
                .setResults(stub.readWriteSet().bytes())
                .setResponse(answer)
                .setChaincodeId(YuiChaincode.id());
        ChaincodeEvent event = stub.getEvent();
        if (event != null) {
            action.setEvents(event.toByteString());
        }
        return action.build();
    }

    private static ByteString answer(Proposal proposal, ChaincodeAction action) {
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(ByteString.copyFrom(proposal.hash().bytes()))
                .setExtension(action.toByteString())
                .build()
                .toByteString();
    }

    private static Endorsement endorsement(Identity peer, ByteString answer) {
        byte[] signature = peer.sign(answer.toByteArray(), peer.serialized().toByteArray());
        return Endorsement.newBuilder()
                .setEndorser(peer.serialized())
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }

    private static Envelope envelope(Proposal proposal, ByteString answer, List<Endorsement> endorsements) {
        ChaincodeActionPayload content = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(proposal.stated())
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(answer)
                        .addAllEndorsements(endorsements))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(proposal.header().getSignatureHeader())
                        .setPayload(content.toByteString()))
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(proposal.header())
                .setData(transaction.toByteString())
                .build();
        return Envelope.newBuilder().setPayload(payload.toByteString()).build();
    }
}
