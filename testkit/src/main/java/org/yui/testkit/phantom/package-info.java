/**
 * Made-up hospitals whose made-up patients had CT and MR examinations: DICOM studies to run and test on.
 *
 * <p>The images are ellipsoids with texture; nobody was ever imaged. The identities are invented and are planted in every
 * kind of place where real studies hold them and in those where nobody looks, in Japanese, Korean and Latin script.
 * {@link org.yui.testkit.phantom.PhantomWriter} writes the studies that {@link org.yui.testkit.phantom.StudyPlan}s describe
 * and answers with a {@link org.yui.testkit.phantom.Phantom}: the folder and the canaries planted. The same seed and plans
 * make the same bytes.
 *
 * <p>The folder is as telling as the files: its names hold names. It belongs outside of any output that is scanned.
 */
package org.yui.testkit.phantom;
