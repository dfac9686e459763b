/**
 * The contracts, small classes by subject, over the rules of {@link org.yui.domain.rule}.
 *
 * <p>Every transaction takes one string, the canonical JSON (RFC 8785) of a record, and gives back that of the fact
 * written. It goes the same way: see that the author's certificate is not revoked, read the argument, read the facts that the rule needs (by key only, never by range), ask
 * the rule, write. A refusal is a {@code ChaincodeException} whose message begins with a code of
 * {@link org.yui.domain.rule.Refusal} and a colon, because the peer's gateway passes on the message and drops the payload.
 *
 * <p>Facts are written once: stating one whose key is taken is refused, with the single exception of a custodian's beat.
 * The existence check reads the key, so of two transactions that race for it one is refused or invalid. Nothing secret or
 * personal may be an argument: the shim logs arguments and the block keeps them for ever.
 *
 * <pre>
 * contract        transactions
 * members         admit hospitals revoke
 * approvals       approve
 * ethics          state
 * documents       policy terms tariff scheme
 * contributions   contribute custody acknowledge withdraw
 * withdrawals     consent hospital notice answer overdue
 * datasets        publish
 * grants          request decide conclude
 * payments        purchase pay
 * deliveries      lease orders releases beat
 * periods         cut close statement
 * checkpoints     state
 * facts           read (evaluate)
 * </pre>
 */
package org.yui.chaincode;
