package org.yui.testnetwork.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.yui.testnetwork.plan.Consensus;

/** Faults where 3 hospitals order by Raft. */
class RaftFaultsTest extends FaultsUnderLoad {

    @TempDir
    static Path folder;

    private static RaisedNetwork network;

    @BeforeAll
    static void raise() throws Exception {
        network = RaisedNetwork.raise(folder.resolve("state"), 3, Consensus.RAFT);
    }

    @AfterAll
    static void drop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @Override
    RaisedNetwork network() {
        return network;
    }
}
