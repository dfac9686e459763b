package org.yui.network.chaincode;

/** One of the two addresses at which an organisation's chaincode processes listen: the serving one, and the next version's. */
public enum Slot {
    A,
    B;

    /** Where the next version is started while this slot serves. */
    public Slot other() {
        return this == A ? B : A;
    }

    /** The key of its address in the peer's builder configuration. */
    String addressKey() {
        return "address_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
