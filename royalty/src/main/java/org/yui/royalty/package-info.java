/**
 * What each member earned: from the ledger's facts to the close of a period and its statements.
 *
 * <pre>
 * ledger facts, in order -&gt; {@code FactReader} -&gt; {@code Metering} (which lines were used)
 *                                            -&gt; {@code Books} (what that and the payments brought each scheme)
 *                                            -&gt; {@code PeriodClose} (close and statements)
 * </pre>
 *
 * <p>The rules, which the auditor has in its own words:
 *
 * <ul>
 *   <li>A payment of an access fee is revenue of the grant's access scheme, when it is stated.
 *   <li>A payment of a use fee is a prepayment. It becomes revenue line by line, of the use scheme that the grant's dataset
 *       version names for the line's contribution: line {@code i} of the grant (slice x sliceLines + place in the slice)
 *       brings {@code P(i + 1) - P(i)}.
 *   <li>A line is used when the bit of the contribution's owner stands in a {@code RELEASES} of its row; where the owner's
 *       part is waived, already when its {@code ORDERS} row is stated. Waived or not is said by the custody in force then:
 *       the newest epoch that all its custodians had acknowledged.
 *   <li>Schemes are told apart by their hash alone: equal ids share one revenue per currency. A beneficiary is entitled to
 *       {@code floor(R * parts / 10^9)} of the lifetime revenue {@code R}.
 *   <li>What was stated before a period's {@code CUT} and not before an earlier one belongs to that period.
 *   <li>A currency is closed from the first period that has a payment or a used line in it. Its close lists every scheme
 *       that ever had income in it, be it of nothing, and a statement for each of these schemes' beneficiaries and for
 *       each member that was ever admitted as a hospital, nil or not.
 * </ul>
 */
package org.yui.royalty;
