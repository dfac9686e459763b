package org.yui.network.member;

/** A certificate that no member's CA answers for. The message says why, never what the certificate says. */
public final class NotAMemberException extends Exception {

    NotAMemberException(String message) {
        super(message);
    }

    NotAMemberException(String message, Throwable cause) {
        super(message, cause);
    }
}
