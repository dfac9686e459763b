package org.yui.network.embedded;

import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.member.Identity;

/** The hospitals' peers: each simulates the transaction for itself, all must come to the same bytes, and each signs them. */
final class Endorser {

    private final Simulation simulation;
    private final List<Identity> peers;

    Endorser(Simulation simulation, List<Identity> peers) {
        this.simulation = simulation;
        this.peers = peers;
    }

    /** What one peer answers; nothing is written. */
    byte[] evaluate(Proposal proposal, StateView state) throws RefusedException {
        return simulation
                .run(proposal, peers.getFirst().mspId(), state)
                .getResponse()
                .getPayload()
                .toByteArray();
    }

    /** The transaction, endorsed by all, for its creator to sign. */
    Envelope endorse(Proposal proposal, StateView state) throws RefusedException {
        List<ChaincodeAction> actions = new ArrayList<>();
        for (Identity peer : peers) {
            actions.add(simulation.run(proposal, peer.mspId(), state));
        }
        for (int i = 1; i < peers.size(); i++) {
            requireSame(actions.getFirst(), actions.get(i), peers.get(i));
        }
        return Answer.of(proposal, actions.getFirst()).endorsed(peers);
    }

    private void requireSame(ChaincodeAction first, ChaincodeAction other, Identity peer) throws RefusedException {
        if (!first.equals(other)) {
            throw new RefusedException(
                    "ENDORSERS_DISAGREE",
                    "found that " + peer.mspId() + " answers otherwise than "
                            + peers.getFirst().mspId()
                            + ", expected the same answer, reads and writes from every hospital");
        }
    }
}
