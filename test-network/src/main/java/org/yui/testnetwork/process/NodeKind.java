package org.yui.testnetwork.process;

import java.util.Locale;

/** What runs, in the order in which it is started. */
public enum NodeKind {
    ORDERER,
    PEER,
    CHAINCODE,
    /** The chaincode at the other of its two addresses, where every second version runs. */
    CHAINCODE_B,
    /** The kit's chaincode, for tests. */
    KIT,
    KUBO,
    CUSTODIAN,
    GATEWAY;

    /** As nodes are named: {@code peer} in {@code peer.Hospital1MSP}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
