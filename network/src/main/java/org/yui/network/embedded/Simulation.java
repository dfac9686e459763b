package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.shim.Chaincode;
import org.yui.domain.MspId;
import org.yui.domain.ledger.RefusedException;

/** Runs proposals on a state, as one peer does, and writes nothing. */
final class Simulation {

    private final Contracts contracts;
    private final FoundersLoader founders;

    Simulation(Contracts contracts, FoundersLoader founders) {
        this.contracts = contracts;
        this.founders = founders;
    }

    /**
     * What a peer of this member comes to.
     *
     * @throws RefusedException if the channel has not defined the chaincode, or the contract refuses
     */
    ChaincodeAction run(Proposal proposal, MspId endorser, StateView state) throws RefusedException {
        String chaincode = proposal.chaincode();
        SimulationStub stub = new SimulationStub(proposal, endorser, state);
        // A peer asks first which definition stands, in the transaction's own read set: so that a new one makes a
        // conflict.
        stub.read(Definitions.fieldKey(chaincode, Definitions.SEQUENCE));
        ChaincodeDefinition definition = new Definitions(state)
                .of(chaincode)
                .orElseThrow(() -> new RefusedException(
                        "UNKNOWN_CHAINCODE",
                        "found a proposal for a chaincode that the channel has not defined, expected one that it has"));
        Chaincode.Response response = contracts.invoke(stub, founders);
        if (stub.refused().isPresent()) {
            throw RefusedException.of(
                    String.valueOf(stub.refuse(stub.refused().get()).getMessage()));
        }
        if (response.getStatusCode() >= Chaincode.Response.Status.ERROR_THRESHOLD.getCode()) {
            throw RefusedException.of(String.valueOf(response.getMessage()));
        }
        return action(stub, response, chaincode, definition.version());
    }

    private static ChaincodeAction action(
            SimulationStub stub, Chaincode.Response response, String chaincode, String version) {
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
                .setChaincodeId(ChaincodeID.newBuilder().setName(chaincode).setVersion(version));
        ChaincodeEvent event = stub.getEvent();
        if (event != null) {
            action.setEvents(event.toByteString());
        }
        return action.build();
    }
}
