package org.yui.domain.grant;

/** How an access request was concluded. */
public enum Outcome {
    GRANTED,
    REFUSED
}
