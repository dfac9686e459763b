package org.yui.imaging;

import java.io.IOException;

/** A file is not what it was when it was examined: somebody writes to the folder. Nothing was passed on. */
final class ChangedFileException extends IOException {

    private static final long serialVersionUID = 1;

    ChangedFileException(Throwable cause) {
        this();
        initCause(cause);
    }

    ChangedFileException() {
        super("found a file that changed while it was read, expected a folder that nobody writes to; try again");
    }
}
