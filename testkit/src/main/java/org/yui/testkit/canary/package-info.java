/**
 * Texts planted so that their survival can be seen.
 *
 * <p>A {@link org.yui.testkit.canary.Canary} is a distinctive text and the kind of place where it was planted. A
 * {@link org.yui.testkit.canary.CanaryScan} reads every byte under a folder, file names included, for each canary in every
 * encoding in which a program may have written it on: the character sets of DICOM, UTF-16, Base64, hexadecimal, JSON's
 * and URLs' escapes. It answers with {@link org.yui.testkit.canary.Finding}s, which name the place, never the text.
 */
package org.yui.testkit.canary;
