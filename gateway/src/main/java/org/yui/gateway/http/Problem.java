package org.yui.gateway.http;

import org.yui.domain.Require;

/**
 * A problem document (RFC 9457, section 3.1).
 *
 * @param type {@code urn:yui:refusal:} and the code in lower case with hyphens
 * @param title the code in words
 * @param code what a program can act on
 * @param detail what was found and what was expected
 */
public record Problem(String type, String title, int status, String code, String detail) {

    public Problem {
        Require.between(400, 599, status, "status");
    }
}
