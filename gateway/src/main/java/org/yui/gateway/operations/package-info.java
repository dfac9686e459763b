/**
 * What an organisation sees of its own node: {@code /healthz}, {@code /readyz} and {@code /metrics} over plain HTTP, at an address of
 * its own that members do not reach.
 *
 * <p>Metrics count; no label names a study, a contribution, a grant, an order or a person, and no member but by role.
 */
package org.yui.gateway.operations;
