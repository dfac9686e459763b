package org.yui.imaging;

/** A folder cannot be worked in. Nothing was changed. The message names what the caller gave, and places below it by number. */
public final class UnusableFolderException extends Exception {

    private static final long serialVersionUID = 1;

    UnusableFolderException(String message) {
        super(message);
    }
}
