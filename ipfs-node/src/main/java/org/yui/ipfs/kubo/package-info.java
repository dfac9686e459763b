/**
 * The block store over Kubo's RPC (go-ipfs), and the configuration of a node that belongs to a private swarm.
 */
@NullMarked
package org.yui.ipfs.kubo;

import org.jspecify.annotations.NullMarked;
