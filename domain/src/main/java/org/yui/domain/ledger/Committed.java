package org.yui.domain.ledger;

/**
 * A transaction that is in the ledger for good.
 *
 * @param transaction the transaction's id: 64 hexadecimal digits
 * @param block number of its block
 * @param payload what the contract answered: canonical JSON
 */
public record Committed(String transaction, long block, String payload) {}
