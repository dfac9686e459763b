package org.yui.testnetwork.process;

import java.util.Locale;

/** What runs, in the order in which it is started. */
public enum NodeKind {
    ORDERER,
    PEER,
    CHAINCODE,
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
