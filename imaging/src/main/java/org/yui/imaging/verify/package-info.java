/**
 * Checks what was de-identified, by whoever has the files: without the originals, without a secret, and without the code that
 * wrote them.
 *
 * <p>{@link org.yui.imaging.verify.Verification} reads every file of a folder. A {@link org.yui.imaging.verify.Claim} is what a
 * file says of its own de-identification in (0012,0064); each element is then held against Table E.1-1 under the options that
 * are claimed, and against what the program writes in the place of a guilty value. Text has to be a fixed point of cleaning:
 * nothing may be left that the word lists do not know. A {@link org.yui.imaging.verify.VerifyFinding} says where and by which
 * {@link org.yui.imaging.verify.VerifyRule}, never what.
 *
 * <p>What this cannot see: whether a date was moved or an identifier mapped, since it has neither the original nor the secret;
 * text and faces in pixels; and a name that is also a harmless word. With the hospital's evidence and secret, {@link
 * org.yui.imaging.verify.EvidenceComparison} shows that the files are those that were written.
 */
@NullMarked
package org.yui.imaging.verify;

import org.jspecify.annotations.NullMarked;
