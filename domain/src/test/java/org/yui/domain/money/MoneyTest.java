package org.yui.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Currency;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoneyTest {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final MspId MEMBER = new MspId("Member");

    private static Tariff tariff(long feePerBundle, int bundle) {
        return new Tariff(new Currency("JPY"), 0, MinorUnits.ZERO, new MinorUnits(feePerBundle), bundle);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    /** Of every size alike, the extremes included. */
    private static long anySize(Random random, long most) {
        return switch (random.nextInt(8)) {
            case 0 -> most;
            case 1 -> most - random.nextInt(10);
            case 2 -> random.nextInt(10);
            default -> Math.min(most, random.nextLong() >>> (1 + random.nextInt(63)));
        };
    }

    // --- the price of use

    @Test
    void the_price_is_exact_or_refused() {
        Random random = new Random(17);
        for (int i = 0; i < 200_000; i++) {
            long lines = anySize(random, 1_000_000_000L);
            long fee = anySize(random, Long.MAX_VALUE);
            int bundle = 1 + (int) anySize(random, 999_999);
            BigInteger exact = big(lines).multiply(big(fee)).divide(big(bundle));
            if (exact.compareTo(MOST) <= 0) {
                assertThat(UsePrice.ofFirst(lines, tariff(fee, bundle)).units())
                        .as("%d lines at %d for %d", lines, fee, bundle)
                        .isEqualTo(exact.longValueExact());
            } else {
                assertThatExceptionOfType(ArithmeticException.class)
                        .isThrownBy(() -> UsePrice.ofFirst(lines, tariff(fee, bundle)));
            }
        }
    }

    @Test
    void however_lines_are_cut_the_parts_cost_the_whole() {
        Random random = new Random(19);
        for (int i = 0; i < 2_000; i++) {
            Tariff tariff = tariff(random.nextLong(1L << 40), 1 + random.nextInt(1_000_000));
            long lines = 1 + random.nextInt(5_000);
            long sum = 0;
            for (long first = 0; first < lines; ) {
                long end = Math.min(lines, first + 1 + random.nextInt(500));
                sum += UsePrice.ofLines(first, end, tariff).units();
                first = end;
            }
            assertThat(sum).isEqualTo(UsePrice.ofFirst(lines, tariff).units());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, 3, 0", "1, 1000, 3, 333", "2, 1000, 3, 666", "3, 1000, 3, 1000", "7, 0, 5, 0", "9, 1, 10, 0"})
    void prices_are_rounded_down(long lines, long fee, int bundle, long expected) {
        assertThat(UsePrice.ofFirst(lines, tariff(fee, bundle)).units()).isEqualTo(expected);
    }

    @Test
    void lines_that_are_none_have_no_price() {
        Tariff tariff = tariff(10, 1);
        assertThat(UsePrice.ofLines(4, 4, tariff)).isEqualTo(MinorUnits.ZERO);
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> UsePrice.ofFirst(-1, tariff));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> UsePrice.ofLines(4, 3, tariff));
    }

    // --- entitlements

    @Test
    void an_entitlement_is_exact_for_every_revenue() {
        Random random = new Random(23);
        for (int i = 0; i < 200_000; i++) {
            long revenue = anySize(random, Long.MAX_VALUE);
            int parts = 1 + (int) anySize(random, ShareScheme.WHOLE - 1);
            BigInteger exact = big(revenue).multiply(big(parts)).divide(big(ShareScheme.WHOLE));
            assertThat(Entitlements.of(new MinorUnits(revenue), new Share(MEMBER, parts))
                            .units())
                    .isEqualTo(exact.longValueExact());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_scheme_is_ever_overdrawn_and_the_dust_stays_below_one_unit_each(long seed) {
        Random random = new Random(seed);
        ShareScheme scheme = scheme(random, 1 + random.nextInt(100));
        long revenue = 0;
        List<MinorUnits> earned = new ArrayList<>();
        scheme.shares().forEach(_ -> earned.add(MinorUnits.ZERO));
        for (int receipt = 0; receipt < 2_000; receipt++) {
            revenue += anySize(random, 1L << 50);
            long paid = 0;
            for (int i = 0; i < earned.size(); i++) {
                MinorUnits now =
                        Entitlements.of(new MinorUnits(revenue), scheme.shares().get(i));
                assertThat(now).isGreaterThanOrEqualTo(earned.get(i));
                earned.set(i, now);
                paid = Math.addExact(paid, now.units());
            }
            long dust = Entitlements.dust(new MinorUnits(revenue), scheme).units();
            assertThat(paid + dust).isEqualTo(revenue);
            assertThat(dust).isBetween(0L, earned.size() - 1L);
        }
    }

    private static ShareScheme scheme(Random random, int size) {
        List<Share> shares = new ArrayList<>();
        int left = ShareScheme.WHOLE;
        for (int i = 0; i < size; i++) {
            int parts = i == size - 1 ? left : 1 + random.nextInt(2 * left / (size - i) - 1);
            shares.add(new Share(new MspId("Member" + i), parts));
            left -= parts;
        }
        return new ShareScheme(shares.stream().sorted().toList());
    }

    @Test
    void who_has_the_whole_gets_every_unit() {
        ShareScheme whole = new ShareScheme(List.of(new Share(MEMBER, ShareScheme.WHOLE)));
        for (long revenue : new long[] {0, 1, 999_999_999, 1_000_000_000, Long.MAX_VALUE}) {
            MinorUnits units = new MinorUnits(revenue);
            assertThat(Entitlements.of(units, whole.shares().getFirst())).isEqualTo(units);
            assertThat(Entitlements.dust(units, whole)).isEqualTo(MinorUnits.ZERO);
        }
    }

    // --- minor units

    /** Currencies that were replaced keep what the platform remembers; the list of ISO 4217 has only those in use. */
    @Test
    void the_exponents_are_those_that_the_platform_knows() {
        Stream<java.util.Currency> inUse = Stream.of(
                        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD"
                                + " CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP"
                                + " GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY"
                                + " KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT"
                                + " MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN"
                                + " PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL"
                                + " THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UZS VES VND VUV WST XAF"
                                + " XCD XOF XPF YER ZAR ZMW")
                .flatMap(list -> Stream.of(list.split(" ")))
                .map(java.util.Currency::getInstance);
        inUse.forEach(c -> assertThat(MinorUnit.exponent(new Currency(c.getCurrencyCode())))
                .as(c.getCurrencyCode())
                .isEqualTo(c.getDefaultFractionDigits()));
    }
}
