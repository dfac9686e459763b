package org.yui.audit.report;

import org.yui.domain.Currency;
import org.yui.domain.MinorUnits;

/**
 * The money of one currency over the ledger's whole life, recomputed. Identity: {@code fees = entitled + dust +
 * unusedPrepayments}.
 *
 * @param exponent decimal places of the minor unit
 * @param fees all payments
 * @param revenue what has become revenue of schemes: access fees, and the fees of lines used
 * @param entitled sum of all entitlements
 * @param dust what the division left, over all schemes
 * @param unusedPrepayments use fees paid whose lines are not used
 */
public record CurrencyTotals(
        Currency currency,
        int exponent,
        MinorUnits fees,
        MinorUnits revenue,
        MinorUnits entitled,
        MinorUnits dust,
        MinorUnits unusedPrepayments) {}
