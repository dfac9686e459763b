package org.yui.testnetwork.ledger;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.network.LedgerService;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;
import org.yui.testkit.LedgerKit;
import org.yui.testnetwork.plan.Consensus;

/** Fabric as a ledger among ledgers: two hospitals, one peer that all ask. */
class FabricLedgerKitTest extends LedgerKit {

    @TempDir
    static Path folder;

    private static RaisedNetwork network;
    private static Consortium others;

    @BeforeAll
    static void raise() throws Exception {
        network = RaisedNetwork.raise(folder.resolve("state"), 2, Consensus.RAFT);
        ConsortiumPlan plan = new ConsortiumPlan(
                List.of(new Organisation(network.hospitals().getFirst(), "another hospital")),
                List.of(new Organisation(RaisedNetwork.BUYER, "another buyer")));
        others = Consortium.open(folder.resolve("others"), plan, InstantSource.system(), new SecureRandom());
    }

    @AfterAll
    static void drop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    private static LedgerService peer() throws Exception {
        return network.peer(network.hospitals().getFirst());
    }

    private static Ledger as(MspId member) throws Exception {
        return RaisedNetwork.kit(peer(), network.client(member));
    }

    @Override
    protected Ledger member() throws Exception {
        return as(RaisedNetwork.BUYER);
    }

    @Override
    protected Ledger otherMember() throws Exception {
        return as(network.hospitals().getLast());
    }

    @Override
    protected Ledger stranger() throws Exception {
        return RaisedNetwork.kit(peer(), others.client(RaisedNetwork.BUYER));
    }

    @Override
    protected void restart() throws Exception {
        network.restart();
    }
}
