package org.yui.gateway.drs;

/** {@code Error}. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsError(String msg, int status_code) {}
