package org.yui.ipfs;

/**
 * Where a block is in its file.
 *
 * @param level 0 for leaves
 * @param place from the left, from 0
 */
record TreePlace(int level, long place) {}
