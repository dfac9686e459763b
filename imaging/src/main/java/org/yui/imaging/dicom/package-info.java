/**
 * Reading and writing DICOM files (PS3.10, PS3.5) without holding them.
 *
 * <p>{@link org.yui.imaging.dicom.DicomInput} is a window on a file; {@link org.yui.imaging.dicom.Part10} reads preamble and
 * file meta information and says where the dataset begins; {@link org.yui.imaging.dicom.Dataset} goes through one dataset or
 * item, element by element, and each element's value is read, copied, entered or passed over where it lies.
 * {@link org.yui.imaging.dicom.DicomOutput} writes elements the same way. What is in memory at any moment is one window, one
 * short value and the path of nested sequences, whatever the size of the file.
 *
 * <p>What is not sure is refused with a {@link org.yui.imaging.dicom.MalformedDicomException} that names tag, type and length.
 */
@NullMarked
package org.yui.imaging.dicom;

import org.jspecify.annotations.NullMarked;
