package org.yui.network.embedded;

import org.hyperledger.fabric.protos.peer.ChaincodeID;

/** The one chaincode of a channel. */
final class YuiChaincode {

    /** Its name, and the namespace of its keys. */
    static final String NAME = "yui";

    static final String VERSION = "1.0";

    private YuiChaincode() {}

    static ChaincodeID id() {
        return ChaincodeID.newBuilder().setName(NAME).setVersion(VERSION).build();
    }
}
