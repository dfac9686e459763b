/**
 * The vocabulary of Yui.
 *
 * <p>Everything that crosses a room, a wire or the ledger is a record of this room. A record checks itself when it is
 * made, so whoever holds one need not check it again. {@code json} turns records into canonical JSON (RFC 8785) and back;
 * {@code merkle} holds the trees (RFC 6962); {@code rule} holds what is decided about facts, as pure functions; the ports
 * {@code ledger.Ledger} and {@code content.Blocks} are what the other rooms implement.
 *
 * <p>The auditor uses the records and the JSON, and deliberately none of {@code rule}, {@code money} and {@code merkle}:
 * it is a second implementation.
 */
package org.yui.domain;
