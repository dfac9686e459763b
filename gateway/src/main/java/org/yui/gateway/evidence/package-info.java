/** Writes each side's part of the evidence folder, laid out as {@link org.yui.domain.evidence} says. */
package org.yui.gateway.evidence;
