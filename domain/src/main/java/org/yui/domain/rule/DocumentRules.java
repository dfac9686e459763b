package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.EXPONENT_DIFFERS;

import org.yui.domain.document.Tariff;
import org.yui.domain.money.MinorUnit;

/** Documents check themselves, all but what takes a table from elsewhere. */
public final class DocumentRules {

    private DocumentRules() {}

    /** One currency has one minor unit, or its sums would mean nothing. */
    public static Ruling tariff(Tariff tariff) {
        int expected = MinorUnit.exponent(tariff.currency());
        return Ruling.unless(
                tariff.exponent() == expected,
                EXPONENT_DIFFERS,
                "found exponent " + tariff.exponent() + " for " + tariff.currency() + ", expected " + expected
                        + " (ISO 4217)");
    }
}
