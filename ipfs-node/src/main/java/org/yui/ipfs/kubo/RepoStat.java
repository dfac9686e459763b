package org.yui.ipfs.kubo;

/**
 * How full a node is.
 *
 * @param bytes of its repository
 * @param mostBytes {@code Datastore.StorageMax}, a soft limit
 * @param blocks how many
 */
public record RepoStat(long bytes, long mostBytes, long blocks) {}
