package org.yui.audit.report;

import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;

/**
 * One member's statement of one closed period, recomputed.
 *
 * @param earned in the period
 * @param closing owed at its end
 * @param statement SHA-256 of the statement's canonical JSON
 */
public record MemberEarning(
        int period, Currency currency, MspId member, MinorUnits earned, MinorUnits closing, Hash statement) {}
