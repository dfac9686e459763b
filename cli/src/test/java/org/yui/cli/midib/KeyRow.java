package org.yui.cli.midib;

/**
 * A line of the answer key.
 *
 * @param image digest of the image's pixels, which tells its output whatever that is called
 * @param place as in {@code 0008,1140#0>0008,1155}; empty for the pixels
 * @param check what is asked
 * @param text  what was there, or the part of it that is to stay or to go
 */
record KeyRow(String image, String place, Check check, String text) {}
