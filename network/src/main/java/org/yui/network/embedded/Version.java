package org.yui.network.embedded;

/**
 * The version of a key's value: the transaction that wrote it.
 *
 * @param transaction its place in the block, from 0
 */
record Version(long block, int transaction) {}
