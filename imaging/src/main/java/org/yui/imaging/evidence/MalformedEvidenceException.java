package org.yui.imaging.evidence;

import java.io.IOException;

/** A file among the evidence is no evidence. */
public final class MalformedEvidenceException extends IOException {

    private static final long serialVersionUID = 1;

    MalformedEvidenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
