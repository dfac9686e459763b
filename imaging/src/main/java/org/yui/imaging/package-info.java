/**
 * Collect and curate: from a hospital's folder of DICOM files to studies that may be sealed.
 *
 * <p>{@link org.yui.imaging.Collection} goes the whole way. {@link org.yui.imaging.deid.Examiner} looks at each file and gives an
 * {@link org.yui.imaging.deid.Examination}: an instance with its figures, something that is not DICOM, or a refusal. Instances are
 * grouped to {@link org.yui.imaging.FoundStudy}; {@link org.yui.imaging.SeriesVerdict} says of each series what its geometry
 * is and whether slices are missing or there twice, which holds it; {@link org.yui.imaging.deid.Deidentifier} writes what passes,
 * by the rules of {@link org.yui.imaging.profile.Profile}, with an {@link org.yui.imaging.evidence.InstanceEvidence} for each file. Only then
 * is there a {@link org.yui.imaging.CuratedStudy}. What is refused goes to {@link org.yui.imaging.Quarantine}.
 *
 * <h2>De-identification</h2>
 *
 * <p>The Basic Application Level Confidentiality Profile of PS3.15 Annex E with the Retain Longitudinal Temporal Information
 * with Modified Dates option; Table E.1-1 is data. What the table does not name is guilty unless it is shown to be harmless: a
 * number, a coded term of the instance's own IOD, an identifier that is mapped. Private and unknown attributes, binary
 * content other than pixel data and lookup tables, and free text go. No value that is kept is copied without a look at it,
 * but pixel data, whose bytes stay as they are; therefore only acquired, monochrome, 16-bit CT, MR and PET images that do not
 * claim burned-in annotation or recognisable features pass, and everything else is quarantined.
 *
 * <h2>Keyed values</h2>
 *
 * <p>Everything that stands for an identity is a keyed hash under {@link org.yui.imaging.deid.HospitalSecret}: the same input
 * gives the same output under one hospital's secret, and nobody without it can test a guess.
 */
@NullMarked
package org.yui.imaging;

import org.jspecify.annotations.NullMarked;
