package org.yui.audit.channel;

/**
 * How blocks are ordered.
 *
 * @param type {@code solo} (one process signs for every orderer organisation), {@code etcdraft} (whoever wrote the block signs) or
 *     {@code BFT} (a quorum of consenters signs)
 * @param consenters of BFT; none otherwise
 */
public record Consensus(String type, Consenters consenters) {

    public boolean isSolo() {
        return type.equals("solo");
    }

    public boolean isBft() {
        return type.equals("BFT");
    }
}
