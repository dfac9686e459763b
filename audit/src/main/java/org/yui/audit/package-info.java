/**
 * The auditor: a second implementation that recomputes everything from the evidence, offline.
 *
 * <p>It goes one way through the evidence. {@code block} reads block files and hashes headers; {@code channel} takes members
 * and policies from block 0 and follows their signed changes; {@code lifecycle} reads from the state which chaincode may do what;
 * {@code transaction} judges each envelope against both; {@code replay} finds validation codes, versions and COMMIT_HASH anew;
 * {@code copy} compares organisations' copies of the log; {@code rule} checks every fact against the design; {@code money} recomputes prices, closes
 * and statements; {@code evidence} opens what the log only commits to; {@code dealing} judges
 * accusations of false dealing; the anchor proves the end. What differs anywhere is a
 * finding ({@code report}), never an exception.
 *
 * <p>Of {@code domain} it uses records, their JSON and hashes, and none of the rules, money or Merkle code; of the rooms that
 * wrote the evidence it uses nothing. A fault would have to be made twice, alike, to pass.
 */
package org.yui.audit;
