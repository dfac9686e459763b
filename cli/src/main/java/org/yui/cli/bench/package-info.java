/**
 * What {@code yui bench NAME} measures, always side by side with a yardstick in the same run, so that the figures mean
 * something on any machine.
 *
 * <p>{@code seal}: one study of many files is sealed, named and durably stored, and opened again, next to reading, hashing
 * (SHA-256), writing and syncing the same bytes with plain code; then both without writing. Rounds alternate, and medians are
 * compared. It runs in a process of its own with a heap of 96 MiB.
 *
 * <p>{@code kubo}: one file goes from the file store into a Kubo node, verified and pinned, next to {@code ipfs add} of the same
 * file, each into an empty node with the same configuration.
 */
@NullMarked
package org.yui.cli.bench;

import org.jspecify.annotations.NullMarked;
