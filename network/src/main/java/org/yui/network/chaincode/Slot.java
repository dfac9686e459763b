package org.yui.network.chaincode;

/** One of the two addresses at which an organisation's chaincode processes listen: the serving one, and the next version's. */
public enum Slot {
    A,
    B;

    /** The key of its address in the peer's builder configuration. */
    String addressKey() {
        return "address_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
