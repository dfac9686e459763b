package org.yui.gateway.http.drs;

/** {@code AccessURL}. No header is needed: the certificate opens it. */
public record DrsAccessUrl(String url) {}
