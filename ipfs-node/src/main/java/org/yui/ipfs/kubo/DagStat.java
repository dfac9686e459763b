package org.yui.ipfs.kubo;

/**
 * What a walk from a root found.
 *
 * @param blocks how many different ones
 * @param bytes of them
 */
public record DagStat(long blocks, long bytes) {}
