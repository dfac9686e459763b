package org.yui.testnetwork.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * What a test network consists of. Kept in its state folder, because what was raised once cannot be raised otherwise.
 *
 * @param hospitals how many founding hospitals, 1 to 9; each has a peer, an orderer, a Kubo node and a custodian
 * @param consensus how the orderers agree; BFT needs four hospitals
 * @param basePort the first of the thousand TCP ports that the network may use, 1024 to 64536
 * @param nodes whether Kubo, the custodians and the gateway run beside Fabric
 * @param changes which hospitals came and went since; absent where none did
 */
public record NetworkPlan(
        int hospitals,
        Consensus consensus,
        int basePort,
        boolean nodes,
        @Nullable HospitalChanges changes) implements Versioned {

    /** Slots of ports are for as many. */
    public static final int MOST_HOSPITALS = 9;

    /** BFT bears one faulty orderer of four. */
    public static final int FEWEST_FOR_BFT = 4;

    private static final int FEWEST_FOR_NODES = 2;
    private static final int PORTS = 1000;

    public NetworkPlan {
        Require.between(1, MOST_HOSPITALS, hospitals, "number of hospitals");
        int all = hospitals + (changes == null ? 0 : changes.joined().size());
        Require.that(
                all <= MOST_HOSPITALS,
                "found " + all + " hospitals, those that left included, expected at most " + MOST_HOSPITALS
                        + ": each keeps its ports");
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

    /** A network as it is founded. */
    public NetworkPlan(int hospitals, Consensus consensus, int basePort, boolean nodes) {
        this(hospitals, consensus, basePort, nodes, null);
    }

    /** As it was founded. */
    public NetworkPlan founding() {
        return new NetworkPlan(hospitals, consensus, basePort, nodes);
    }

    /** Of the same members, Fabric alone. */
    public NetworkPlan withoutNodes() {
        return new NetworkPlan(hospitals, consensus, basePort, false, changes);
    }

    /** The hospitals that came later, the first number free after the founders'. */
    public List<String> joined() {
        return changes == null ? List.of() : changes.joined();
    }

    /** The hospitals that left. */
    public List<MspId> left() {
        return changes == null ? List.of() : changes.left();
    }

    /**
     * With another hospital.
     *
     * @param name the organisation's
     */
    public NetworkPlan with(String name) {
        List<String> names = new ArrayList<>(joined());
        names.add(name);
        return new NetworkPlan(hospitals, consensus, basePort, nodes, new HospitalChanges(names, left()));
    }

    /** Without a hospital. */
    public NetworkPlan without(MspId hospital) {
        List<MspId> gone = new ArrayList<>(left());
        gone.add(hospital);
        return new NetworkPlan(hospitals, consensus, basePort, nodes, new HospitalChanges(joined(), gone));
    }
}
