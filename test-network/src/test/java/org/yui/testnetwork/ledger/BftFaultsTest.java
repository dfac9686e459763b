package org.yui.testnetwork.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.yui.testnetwork.plan.Consensus;

/** Faults where 4 hospitals order by BFT. */
class BftFaultsTest extends FaultsUnderLoad {

    @TempDir
    static Path folder;

    private static RaisedNetwork network;

    @BeforeAll
    static void raise() throws Exception {
        network = RaisedNetwork.raise(folder.resolve("state"), 4, Consensus.BFT);
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
