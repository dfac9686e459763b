package org.yui.cli.report;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts and counts for people's eyes. */
final class Amounts {

    private final String currency;
    private final int exponent;

    Amounts(String currency, int exponent) {
        this.currency = currency;
        this.exponent = exponent;
    }

    /** For instance {@code ¥ 12,345} or {@code EUR 12.30}. */
    String money(long minorUnits) {
        String sign = "JPY".equals(currency) ? "¥" : currency + " ";
        return sign + String.format(Locale.ROOT, "%,." + exponent + "f", BigDecimal.valueOf(minorUnits, exponent));
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String bytes(long bytes) {
        long mebibyte = 1L << 20;
        return bytes < mebibyte
                ? String.format(Locale.ROOT, "%,d KiB", Math.ceilDiv(bytes, 1024L))
                : String.format(Locale.ROOT, "%,d.%d MiB", bytes / mebibyte, bytes % mebibyte * 10 / mebibyte);
    }

    /** Parts of 10^9 as a percentage, cut to two places. */
    static String percent(long parts) {
        return String.format(Locale.ROOT, "%d.%02d %%", parts / 10_000_000, parts % 10_000_000 / 100_000);
    }
}
