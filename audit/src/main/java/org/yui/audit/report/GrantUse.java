package org.yui.audit.report;

import org.yui.domain.Code;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;

/**
 * What became of one grant.
 *
 * @param quota lines that may be ordered
 * @param leased lines in leases
 * @param ordered lines committed in {@code ORDERS} rows
 * @param used lines that the owner has answered
 */
public record GrantUse(GrantId grant, MspId buyer, Code purpose, long quota, long leased, long ordered, long used) {}
