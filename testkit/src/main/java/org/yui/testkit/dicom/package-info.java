/**
 * A small writer of DICOM Part 10 files (PS3.5, PS3.10), made for tests only.
 *
 * <p>It is deliberately not the writer of {@code imaging}: what reads the files it makes is the code under test, so the
 * two must not share a misunderstanding. It can also write what no careful writer would: padding, unknown and private
 * elements, {@code UN} of undefined length, several character sets.
 *
 * <p>A {@link org.yui.testkit.dicom.DataSet} holds {@link org.yui.testkit.dicom.Value}s, not yet encoded;
 * {@link org.yui.testkit.dicom.DataSetEncoder} encodes them under a {@link org.yui.testkit.dicom.Syntax} and a
 * {@link org.yui.testkit.dicom.CharacterSet}; {@link org.yui.testkit.dicom.PartTen} puts preamble and file meta
 * information before them.
 */
package org.yui.testkit.dicom;
