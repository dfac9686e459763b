/**
 * The ledger that the members share: who they are ({@code member}), the engine that runs in one process ({@code embedded}), and
 * blocks as files ({@code block}).
 *
 * <p>A transaction's way is Fabric's, whoever runs the ledger:
 *
 * <pre>
 * LedgerClient  builds and signs a proposal with its member's key
 *   -> LedgerService.endorse       every hospital simulates the contract; all must answer alike; each signs
 * LedgerClient  checks that the prepared transaction is the one it asked for, and signs it
 *   -> LedgerService.submit        ordered into a block
 *   -> LedgerService.commitStatus  valid, or invalid with Fabric's code
 * </pre>
 *
 * So a client never hands over its key, and {@link org.yui.network.LedgerService}, whose messages are Fabric's protobufs as bytes,
 * can lie behind any transport.
 */
package org.yui.network;
