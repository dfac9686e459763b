/**
 * The Fabric part: certificates in the folders that Fabric reads, block 0, peers, orderers, and the chaincode's way into the channel.
 *
 * <p>Block 0 is {@code configtxgen}'s, from a {@code configtx.yaml} written here, with one change after: the organisations' own groups
 * are modified by the majority too ({@link org.yui.testnetwork.fabric.GenesisBlock}). So nothing in the channel's configuration is any
 * single member's to change.
 */
package org.yui.testnetwork.fabric;
