package org.yui.imaging.intake;

/** An archive that is not taken. Nothing of it was kept. The message gives entries by number, never by name. */
public final class UnusableArchiveException extends Exception {

    private static final long serialVersionUID = 1;

    UnusableArchiveException(String message) {
        super(message);
    }

    UnusableArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
