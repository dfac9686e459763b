/**
 * The whole way on one machine.
 *
 * <p>{@link org.yui.cli.demo.Demo} walks the stages in order. Every stage is safe to run again: it looks up what already stands
 * (facts on the ledger, files in the members' folders) and goes on from there, so a demo that was killed at any moment is
 * finished by starting it again with the same folder. What must be the same the second time and cannot be looked up, the
 * random identifiers, is drawn once and kept in {@link org.yui.cli.demo.Plan}.
 *
 * <pre>
 * DIR/state/plan.json      identifiers drawn at the first start
 * DIR/state/consortium/    certificates and keys of every member (a demo holds them all; a member holds its own)
 * DIR/state/ledger/        the embedded ledger
 * DIR/state/members/MSP/   each member's own folder: staging, secrets, evidence, deposits, keys
 * DIR/state/blocks/        the store of sealed content
 * </pre>
 */
package org.yui.cli.demo;
