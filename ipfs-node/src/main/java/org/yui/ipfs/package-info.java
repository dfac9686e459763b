/**
 * The block store: content under identifiers that Kubo gives too, and its durable keeping in files.
 *
 * <p>{@link org.yui.ipfs.CidBuilder} cuts a stream into blocks under the UnixFS profile {@code unixfs-v1-2025} (IPIP-499:
 * CIDv1, SHA-256, raw leaves of 1 MiB, balanced, 1024 links a node) and never holds more than one node a level.
 * {@link org.yui.ipfs.FileBlocks} keeps each file as one run of bytes beside the digests of its blocks; the nodes
 * themselves follow from digests and length ({@code BlockTree}), so nothing is stored twice. Reading walks from the root
 * down and trusts nothing but the root's identifier.
 */
@NullMarked
package org.yui.ipfs;

import org.jspecify.annotations.NullMarked;
