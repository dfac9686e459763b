/**
 * What {@code yui bench NAME} measures, always side by side with a yardstick in the same run, so that the figures mean
 * something on any machine.
 *
 * <p>{@code deid}: folders of DICOM files are de-identified, next to copying them and to other programs, each in a process of its own that
 * stays, on one processor and on all, with a heap of 128 MiB.
 *
 * <p>{@code seal}: one study of many files is sealed, named and durably stored, and opened again, next to reading, hashing
 * (SHA-256), writing and syncing the same bytes with plain code; then both without writing. Rounds alternate, and medians are
 * compared. It runs in a process of its own with a heap of 96 MiB.
 *
 * <p>{@code gate}: decisions whether an order may have a range, from the rows of a million grants, by one thread, next to lookups of one row
 * in the same database; in a process of its own with one processor and a heap of 256 MiB.
 *
 * <p>{@code kubo}: one file goes from the file store into a Kubo node, verified and pinned, next to {@code ipfs add} of the same
 * file, each into an empty node with the same configuration.
 *
 * <p>{@code ledger}: on a running network, contributions, requests and grants next to a twin of each: a chaincode method that reads as
 * many values as long and writes as much, taken from the read-write set of a transaction that was committed; rows of a thousand
 * order lines next to rows of one, by eight gateways at once; and an audit of the whole log next to the fastest rate at which the
 * network committed in the same run.
 */
@NullMarked
package org.yui.cli.bench;

import org.jspecify.annotations.NullMarked;
