package org.yui.testnetwork.plan;

import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * What a test network consists of. Kept in its state folder, because what was raised once cannot be raised otherwise.
 *
 * @param hospitals how many hospitals, 1 to 9; each has a peer, an orderer, a Kubo node and a custodian
 * @param consensus how the orderers agree; BFT needs four hospitals
 * @param basePort the first of the thousand TCP ports that the network may use, 1024 to 64536
 * @param nodes whether Kubo, the custodians and the gateway run beside Fabric
 */
public record NetworkPlan(int hospitals, Consensus consensus, int basePort, boolean nodes) implements Versioned {

    /** Slots of ports are for as many. */
    public static final int MOST_HOSPITALS = 9;

    private static final int FEWEST_FOR_BFT = 4;
    private static final int FEWEST_FOR_NODES = 2;
    private static final int PORTS = 1000;

    public NetworkPlan {
        Require.between(1, MOST_HOSPITALS, hospitals, "number of hospitals");
        Require.between(1024, 65_536 - PORTS, basePort, "base port");
        Require.that(
                !nodes || hospitals >= FEWEST_FOR_NODES,
                "found " + hospitals + " hospital, expected " + FEWEST_FOR_NODES
                        + " or more: each hospital's content is kept at another one too");
        Require.that(
                consensus != Consensus.BFT || hospitals >= FEWEST_FOR_BFT,
                "found " + hospitals + " hospitals, expected " + FEWEST_FOR_BFT
                        + " or more: BFT bears one faulty orderer of four; take --consensus raft for fewer");
    }
}
