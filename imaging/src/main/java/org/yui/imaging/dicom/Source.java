package org.yui.imaging.dicom;

import java.io.Closeable;
import java.io.IOException;

/** Bytes that are read at places: a file's, or those that inflate from it. */
interface Source extends Closeable {

    /** Length in bytes when it was opened. */
    long size();

    /** Whether going back costs reading all again from the beginning. */
    boolean isForwardOnly();

    /**
     * Reads what lies from a place on.
     *
     * @return how many bytes were read; fewer than asked for only where the source ends
     */
    int read(long from, byte[] into, int offset, int length) throws IOException;
}
