package org.yui.ipfs;

/**
 * How a file is cut into blocks.
 *
 * @param leafBytes bytes of a leaf; the last one may be shorter
 * @param links children of a node, at most
 */
record Shape(int leafBytes, int links) {

    /** The profile of IPIP-499 that every store of the network uses. Other shapes serve tests of deep trees. */
    static final Shape UNIXFS_V1_2025 = new Shape(1 << 20, 1024);
}
