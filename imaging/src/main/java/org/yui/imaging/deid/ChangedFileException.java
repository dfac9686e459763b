package org.yui.imaging.deid;

import java.io.IOException;

/** A file is not what it was when it was examined: somebody writes to the folder. Nothing was passed on. */
public final class ChangedFileException extends IOException {

    private static final long serialVersionUID = 1;

    public ChangedFileException(Throwable cause) {
        this();
        initCause(cause);
    }

    public ChangedFileException() {
        super("found a file that changed while it was read, expected a folder that nobody writes to; try again");
    }
}
