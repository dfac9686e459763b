package org.yui.testnetwork.plan;

/** How the hospitals' orderers agree on the order of transactions. */
public enum Consensus {
    /** SmartBFT: bears orderers that lie, fewer than a third of them; so four at least. */
    BFT,
    /** Raft: bears orderers that fall silent, fewer than half of them. */
    RAFT
}
