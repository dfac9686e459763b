/**
 * De-identification of single files: {@link org.yui.imaging.deid.Examiner} looks at a file and says what it is,
 * {@link org.yui.imaging.deid.Deidentifier} writes it anew and gives the evidence.
 *
 * <p>Everything that stands for an identity is a keyed hash under {@link org.yui.imaging.deid.HospitalSecret}: the same input
 * gives the same output under one hospital's secret, and nobody without it can test a guess. What is written appears whole or
 * not at all ({@link org.yui.imaging.deid.Batch}).
 */
@NullMarked
package org.yui.imaging.deid;

import org.jspecify.annotations.NullMarked;
