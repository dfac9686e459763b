/**
 * A hospital's custodian: it holds parts of data keys and answers order lines.
 *
 * <pre>
 * deposit   hospital  --StudyDeposit, signed-->   checks study leaf and share leaves, keeps it
 * answer    gateway   --ReleaseRequest, signed--> checks all of it on its own view of the ledger,
 *                                                 keeps the signed release, commits RELEASES, answers
 * withdraw  hospital  --Withdrawal, signed-->     keeps it, shreds the parts, refuses from then on
 * </pre>
 *
 * <p>Whatever it is told it holds against the ledger, and it knows how old its view of the ledger is by its own beat.
 */
package org.yui.gateway.custodian;
