package org.yui.audit.rule;

import java.math.BigInteger;
import java.util.Currency;
import org.yui.audit.report.FindingClass;
import org.yui.domain.document.Document;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;

/** Whole documents: any member may state one; sums and minor units must be right. */
final class DocumentRules {

    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000_000);

    private final Ground ground;

    DocumentRules(Ground ground) {
        this.ground = ground;
    }

    void document(Stated<? extends Document> stated) {
        ground.member(stated, stated.by());
        if (stated.fact() instanceof ShareScheme scheme) {
            BigInteger sum = scheme.shares().stream()
                    .map(s -> BigInteger.valueOf(s.parts()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            ground.require(
                    stated,
                    sum.equals(WHOLE),
                    FindingClass.ACCURACY,
                    "found shares of " + sum + " parts in all, expected 10^9");
        }
        if (stated.fact() instanceof Tariff tariff) {
            ground.require(
                    stated,
                    isMinorUnit(tariff),
                    FindingClass.ACCURACY,
                    "found a tariff with " + tariff.exponent() + " decimal places, expected those of ISO 4217");
        }
    }

    /** As the platform knows ISO 4217; two places where it says nothing. */
    private static boolean isMinorUnit(Tariff tariff) {
        int places = Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getCurrencyCode().equals(tariff.currency().text()))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(d -> d >= 0)
                .findFirst()
                .orElse(2);
        return places == tariff.exponent();
    }
}
