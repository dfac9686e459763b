package org.yui.testnetwork.plan;

/**
 * The TCP ports of a network, all on the loopback address: base + the block of the service + the slot of the member. So a hospital that
 * comes later moves no other port.
 */
public enum Port {
    /** Orderer: broadcast, deliver and consensus. */
    ORDERER(0),
    /** Orderer's channel participation, which {@code osnadmin} speaks to. */
    ORDERER_ADMIN(20),
    /** Orderer's health and metrics. */
    ORDERER_OPERATIONS(40),
    /** Peer: endorsement, gateway service, deliver, gossip. */
    PEER(100),
    /** Where a peer would wait for chaincode that it starts itself; nothing calls here. */
    PEER_CHAINCODE(120),
    /** Peer's health and metrics. */
    PEER_OPERATIONS(140),
    /** The chaincode process; while one version serves, the next is started at the other port. */
    CHAINCODE_A(200),
    /** The other of the chaincode's two. */
    CHAINCODE_B(220),
    /** The kit's chaincode process, for tests and benchmarks. */
    KIT(240),
    /** Kubo's RPC. */
    KUBO_API(300),
    /** Kubo's libp2p. */
    KUBO_SWARM(320),
    /** Custodian, for gateways and other hospitals. */
    CUSTODIAN(400),
    /** Custodian's health and metrics. */
    CUSTODIAN_OPERATIONS(450),
    /** Gateway, for buyers and members. */
    GATEWAY(800),
    /** Gateway's health and metrics. */
    GATEWAY_OPERATIONS(850);

    private final int block;

    Port(int block) {
        this.block = block;
    }

    public int of(NetworkPlan plan, Participant participant) {
        return plan.basePort() + block + participant.slot();
    }

    /** {@code 127.0.0.1:port}. */
    public String address(NetworkPlan plan, Participant participant) {
        return "127.0.0.1:" + of(plan, participant);
    }
}
