/**
 * Reading and writing DICOM files (PS3.10, PS3.5) without holding them.
 *
 * <p>{@link org.yui.imaging.dicom.DicomInput} is a window on a file; {@link org.yui.imaging.dicom.Part10} reads preamble and
 * file meta information and says where the dataset begins and how it is encoded;
 * {@link org.yui.imaging.dicom.Dataset} goes through one dataset or item, element by element, and each element's value is
 * read, copied, entered or passed over where it lies. {@link org.yui.imaging.dicom.DicomOutput} writes elements the same way,
 * in the same transfer syntax. What is in memory at any moment is one window, one short value and the path of nested
 * sequences, whatever the size of the file.
 *
 * <p>Whoever uses it need not know how a file is encoded. {@code Dataset.value} gives numbers with their lowest byte first,
 * {@code DicomOutput.element} takes them so, and both turn them round for big endian; pieces that {@code DicomInput.copy}
 * hands to {@code DicomOutput.raw} stay as they are. A deflated file is seen inflated through {@code Part10.input}, and as it
 * lies on the disk through {@code Part10.file}; {@code DicomOutput.finish} ends what is deflated again. UN that is a sequence
 * comes as SQ, lengths of groups do not come, and odd lengths are made even by the writer.
 *
 * <p>A fault whose meaning is sure is repaired and recorded: {@link org.yui.imaging.dicom.Repair} lists them,
 * {@code Part10.repairs} gives those of a file. What is not sure is refused with a
 * {@link org.yui.imaging.dicom.MalformedDicomException} that names tag, type and length, never a value.
 */
@NullMarked
package org.yui.imaging.dicom;

import org.jspecify.annotations.NullMarked;
