package org.yui.audit.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Currency;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.document.Share;
import org.yui.domain.document.Tariff;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PricesTest {

    private static final Currency JPY = new Currency("JPY");

    private final RandomGenerator random = SeededRandom.of(PricesTest.class);

    @Test
    void cutting_lines_into_parts_changes_no_price() {
        for (int i = 0; i < 1000; i++) {
            Tariff tariff = new Tariff(
                    JPY,
                    0,
                    MinorUnits.ZERO,
                    new MinorUnits(random.nextLong(Long.MAX_VALUE)),
                    random.nextInt(1, 1_000_001));
            long from = random.nextLong(1_000_000);
            long middle = from + random.nextLong(1_000_000);
            long to = middle + random.nextLong(1_000_000);
            BigInteger parts = Prices.lines(tariff, from, middle).add(Prices.lines(tariff, middle, to));
            assertThat(parts).isEqualTo(Prices.lines(tariff, from, to));
        }
    }

    @Test
    void a_share_is_within_one_unit_of_its_exact_part_and_never_above() {
        BigInteger whole = BigInteger.TEN.pow(9);
        for (int i = 0; i < 1000; i++) {
            BigInteger revenue = BigInteger.valueOf(random.nextLong(Long.MAX_VALUE));
            Share share = new Share(new MspId("A"), random.nextInt(1, 1_000_000_001));
            BigInteger exact = revenue.multiply(BigInteger.valueOf(share.parts()));
            BigInteger part = SchemeRevenue.part(revenue, share).multiply(whole);
            assertThat(exact.subtract(part)).isBetween(BigInteger.ZERO, whole.subtract(BigInteger.ONE));
        }
    }
}
