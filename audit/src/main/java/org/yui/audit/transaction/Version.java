package org.yui.audit.transaction;

/** Where a key was last written: block, and place in the block. */
public record Version(long block, long place) {}
