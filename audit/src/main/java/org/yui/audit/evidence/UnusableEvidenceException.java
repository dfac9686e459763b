package org.yui.audit.evidence;

import java.io.IOException;

/**
 * There is no evidence to audit: a folder or file cannot be read at all. Not a finding but bad usage; the message says what
 * was found and what to give instead.
 */
public final class UnusableEvidenceException extends IOException {

    public UnusableEvidenceException(String message) {
        super(message);
    }

    public UnusableEvidenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
