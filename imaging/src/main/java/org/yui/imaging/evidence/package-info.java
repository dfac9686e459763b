/**
 * What a hospital can show of its de-identification without showing what was removed: rules, counts and keyed hashes, never a
 * value and never a plain hash of one.
 *
 * <p>Slices of a series are treated alike, so what was done to their elements is said once: {@link
 * org.yui.imaging.evidence.TouchLog} listens while one instance is rewritten, {@link org.yui.imaging.evidence.TouchTable} is
 * what it heard, {@link org.yui.imaging.evidence.EvidenceBook} keeps each different table once for a batch, and {@link
 * org.yui.imaging.evidence.InstanceEvidence} names its table and its {@link org.yui.imaging.evidence.Method} by hash. An
 * instance's evidence is therefore a line of JSON, and a leaf of the Merkle tree whose root stands on the ledger; {@link
 * org.yui.imaging.evidence.ContributionManifest} says what the batch was, and {@link
 * org.yui.imaging.evidence.ManifestCheck} is how somebody else sees that the evidence he is shown is the one that was
 * committed to.
 *
 * <p>The form of the files is written down in docs/deid-evidence.md.
 */
@NullMarked
package org.yui.imaging.evidence;

import org.jspecify.annotations.NullMarked;
