/**
 * What may be stated on the ledger, as pure functions: facts in, a {@link org.yui.domain.rule.Ruling} out.
 *
 * <p>The chaincode reads the facts that a rule needs, asks it, and writes or refuses. That something named does not exist
 * is found while reading; whether what exists allows the statement is decided here. Nothing here knows the ledger, a clock
 * or a signature's certificate: the transaction's time, and its author as the member it is, are handed in.
 */
package org.yui.domain.rule;
