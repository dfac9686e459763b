/**
 * The block store in Kubo, over its RPC, and the configuration of a node that belongs to a private swarm.
 *
 * <p>{@link org.yui.ipfs.kubo.KuboClient} asks one node and believes hashes, not answers. Files go in by
 * {@link org.yui.ipfs.kubo.KuboPush} and come back by {@link org.yui.ipfs.kubo.KuboPull}, as CAR. To read and write a hospital has
 * {@link org.yui.ipfs.kubo.KuboBlocks} over its own node; a gateway reads over several nodes by
 * {@link org.yui.ipfs.kubo.SeveralBlocks}, which goes on with the next where one fails. {@link org.yui.ipfs.kubo.KuboPins}
 * keeps other hospitals' files, {@link org.yui.ipfs.kubo.Denylist} holds back what was withdrawn.
 */
@NullMarked
package org.yui.ipfs.kubo;

import org.jspecify.annotations.NullMarked;
