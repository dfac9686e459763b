package org.yui.royalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yui.royalty.LedgerScript.EUR;
import static org.yui.royalty.LedgerScript.JPY;
import static org.yui.royalty.LedgerScript.OPERATOR;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Bitmap;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.money.UsePrice;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.period.Close;

/** The same use told otherwise: cut into other rows, answered in another order, paid in other slices. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetamorphicTest {

    private static final MspId A = new MspId("HospitalA");
    private static final int LINES = 30;

    /** All thirty lines of a grant ordered in rows of at most this many lines, and answered in some order. */
    private static Close close(int sliceLines, int rowLines, Random random) {
        LedgerScript ledger = new LedgerScript();
        ledger.hospital(A);
        ShareScheme scheme = ledger.scheme(new Share(A, 666_666_667), new Share(OPERATOR, 333_333_333));
        Tariff tariff = ledger.tariff(JPY, 7, 1_000, 7);
        Contribution contribution = ledger.contribution(A, true);
        Dataset dataset = ledger.dataset(scheme, tariff, List.of(contribution), List.of(scheme));
        Grant grant = ledger.grant(dataset, tariff, LINES, sliceLines);
        List<OrdersRow> rows = new ArrayList<>();
        for (int slice = 0; slice * sliceLines < LINES; slice++) {
            int first = slice * sliceLines;
            int end = Math.min(LINES, first + sliceLines);
            ledger.pay(
                    grant,
                    FeeKind.USE,
                    slice,
                    UsePrice.ofLines(first, end, tariff).units());
            Long previous = null;
            for (int line = 0; line < end - first; line += rowLines) {
                int count = Math.min(rowLines, end - first - line);
                rows.add(ledger.order(grant, slice, line, count, previous, contribution));
                previous = (long) line;
            }
        }
        Collections.shuffle(rows, random);
        rows.forEach(row -> answer(ledger, row, random));
        ledger.cut(1);
        return ledger.close(1, JPY).close();
    }

    private static void answer(LedgerScript ledger, OrdersRow row, Random random) {
        BitSet answered = new BitSet();
        int sequence = 0;
        while (answered.cardinality() < row.count()) {
            answered.set(random.nextInt((int) row.count()));
            if (random.nextBoolean() || answered.cardinality() == row.count()) {
                sequence++;
                ledger.release(A, row, sequence, Bitmap.of(answered));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void cutting_and_reordering_the_same_use_changes_no_figure(long seed) {
        Random random = new Random(seed);
        Close whole = close(LINES, LINES, new Random(0));
        Close cut = close(1 + random.nextInt(LINES), 1 + random.nextInt(LINES), random);
        assertThat(cut.schemes()).isEqualTo(whole.schemes());
        assertThat(cut.fees()).isEqualTo(whole.fees());
        assertThat(cut.unusedPrepayments().units()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void what_happens_to_one_scheme_or_currency_changes_no_other(long seed) {
        RandomHistory history = new RandomHistory(seed);
        for (int step = 0; step < 100; step++) {
            history.step();
        }
        LedgerScript with = history.ledger;
        LedgerScript without = new LedgerScript();
        without.facts.addAll(with.facts);
        without.cut(1);

        ShareScheme own = with.scheme(new Share(new MspId("Newcomer"), ShareScheme.WHOLE));
        Tariff tariff = with.tariff(EUR, 1, 0, 1);
        Contribution contribution = with.contribution(A, false);
        Dataset dataset = with.dataset(own, tariff, List.of(contribution), List.of(own));
        for (int receipt = 0; receipt < 50; receipt++) {
            with.pay(with.grant(dataset, tariff, 1, 1), FeeKind.ACCESS, 0, 1);
        }
        with.cut(1);

        assertThat(with.period(1).close(JPY).close().schemes())
                .isEqualTo(without.period(1).close(JPY).close().schemes());
        assertThat(with.period(1).close(EUR).close().schemes())
                .containsAll(without.period(1).close(EUR).close().schemes());
    }

    @Test
    void many_small_receipts_are_shared_as_one_large_one() {
        assertThat(accessOnly(1_000, 9).schemes())
                .isEqualTo(accessOnly(1, 9_000).schemes());
    }

    private static Close accessOnly(int receipts, long amount) {
        LedgerScript ledger = new LedgerScript();
        ShareScheme scheme = ledger.scheme(new Share(A, 100_000_000), new Share(OPERATOR, 900_000_000));
        Tariff tariff = ledger.tariff(JPY, amount, 0, 1);
        Contribution contribution = ledger.contribution(A, true);
        Dataset dataset = ledger.dataset(scheme, tariff, List.of(contribution), List.of(scheme));
        for (int i = 0; i < receipts; i++) {
            ledger.pay(ledger.grant(dataset, tariff, 1, 1), FeeKind.ACCESS, 0, amount);
        }
        ledger.cut(1);
        return ledger.close(1, JPY).close();
    }

    @Test
    void the_largest_revenue_is_shared_exactly_and_one_unit_more_is_refused() {
        Close close = accessOnly(1, Long.MAX_VALUE);
        assertThat(close.schemes().getFirst().entitlements())
                .extracting(e -> e.closing().units())
                .containsExactly(922_337_203_685_477_580L, 8_301_034_833_169_298_226L);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> accessOnly(2, Long.MAX_VALUE));
    }
}
