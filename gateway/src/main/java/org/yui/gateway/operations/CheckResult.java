package org.yui.gateway.operations;

/**
 * How a check went.
 *
 * @param detail how it is, or what was found and what was expected
 */
public record CheckResult(String name, boolean ok, String detail) {}
