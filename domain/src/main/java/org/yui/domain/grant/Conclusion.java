package org.yui.domain.grant;

import org.yui.domain.GrantId;

/**
 * Argument of {@code grants:conclude}: asks for what follows from a request and every owner's decision on it.
 *
 * @param grant the request's id, which the grant takes over
 */
public record Conclusion(GrantId grant) {}
