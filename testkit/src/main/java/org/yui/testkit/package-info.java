/**
 * What the tests of every room share.
 *
 * <p>{@code dicom} writes DICOM Part 10 files with nothing but the JDK; {@code phantom} fills them with made-up
 * hospitals and patients and plants {@code canary} texts in every kind of place; a scan finds whichever of them is left
 * in a folder. {@code contract} is the chaincode that the ledger kit and the benchmarks call. The test kits of the ports, seeded chance, mutations and the clock moved by hand are in this package.
 *
 * <p>The demo runs on phantom studies too, so {@code dicom}, {@code phantom} and {@code canary} use no test library.
 */
package org.yui.testkit;
