package org.yui.network.embedded;

/** The one chaincode that this engine defines on a channel of its own. */
final class YuiChaincode {

    /** Its name, and the namespace of its keys. */
    static final String NAME = "yui";

    static final String VERSION = "1.0";

    private YuiChaincode() {}
}
