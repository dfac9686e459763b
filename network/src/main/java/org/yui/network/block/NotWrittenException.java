package org.yui.network.block;

import java.io.IOException;

/** A block that could not be written, a full disk for instance; the files are as they were before. */
public final class NotWrittenException extends IOException {

    NotWrittenException(String message, IOException cause) {
        super(message, cause);
    }
}
