package org.yui.gateway.http.drs;

/** {@code Checksum}: hexadecimal digits, and an algorithm of IANA's named information registry. */
public record DrsChecksum(String checksum, String type) {}
