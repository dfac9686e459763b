package org.yui.gateway.http.drs;

/** {@code Error}. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsError(String msg, int status_code) {}
