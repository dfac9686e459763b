/**
 * Files that hold identities in every place that DICOM has: a table of places ({@code places.tsv}), and a writer that makes one
 * file of each kind from it, with a new canary in each place.
 */
@NullMarked
package org.yui.testkit.planted;

import org.jspecify.annotations.NullMarked;
