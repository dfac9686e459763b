package org.yui.gateway.http.drs;

/** {@code AccessMethod}: HTTPS, with the id for which {@code /access} gives the URL. */
@SuppressWarnings("MemberName") // the standard's own names
public record DrsAccessMethod(String type, String access_id, boolean available, DrsAuthorizations authorizations) {}
