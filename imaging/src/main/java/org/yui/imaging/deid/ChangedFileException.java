package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not what it was when it was examined: somebody writes to the folder. Nothing of it was passed on. */
public final class ChangedFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Path file;

    public ChangedFileException(Path file, Throwable cause) {
        this(file);
        initCause(cause);
    }

    public ChangedFileException(Path file) {
        super("found a file that changed while it was read, expected a folder that nobody writes to; try again");
        this.file = file;
    }

    /** Which it is; not in the message, for a name may be a person's. */
    public Path file() {
        return file;
    }
}
