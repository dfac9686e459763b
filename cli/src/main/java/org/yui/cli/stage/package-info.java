/**
 * The stages of the way, each as one member goes it; the single commands and the demo go them alike.
 *
 * <pre>
 * Admission, EthicsApproving                                  who is in, which approval runs
 * Collecting -> Contributing | Withdrawing                    a hospital
 * Offering, Attesting                                         the curator and its second organisation
 * Requesting -> Deciding -> Concluding -> Paying -> Fetching  the buyer, the owners, anyone, buyer and operator, the buyer
 * Closing, Approving, Issuing, OwnStatement                   the operator and the hospitals
 * Checkpointing, Gathering                                    what an auditor gets
 * </pre>
 *
 * <p>Each may be gone again: it looks up what stands on the ledger and in the member's folder, and goes on from there. What cannot
 * be looked up, random identifiers, is drawn once and kept under a name of the member's own.
 */
package org.yui.cli.stage;
