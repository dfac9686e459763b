package org.yui.royalty;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yui.domain.Bitmap;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.payment.FeeKind;

/** A seeded random history of a consortium, kept twice: as ledger facts and in a {@link GhostLedger}. */
final class RandomHistory {

    final LedgerScript ledger = new LedgerScript();
    final GhostLedger ghost = new GhostLedger();
    int period = 1;

    private final Random random;
    private final List<MspId> members = new ArrayList<>();
    private final List<ShareScheme> schemes = new ArrayList<>();
    private final List<Tariff> tariffs = new ArrayList<>();
    private final List<Contribution> contributions = new ArrayList<>();
    private final Map<Contribution, Integer> epochs = new HashMap<>();
    private final Map<Contribution, Boolean> ownerParts = new HashMap<>();
    private final List<Order> grants = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** A grant and how far it has come. */
    private static final class Order {
        Grant grant;
        Dataset dataset;
        Tariff tariff;
        boolean accessPaid;
        long slicesPaid;
        long slice;
        long line;
        Long previous;
    }

    /** A row and what has been answered of it. */
    private static final class Row {
        Order order;
        OrdersRow row;
        Contribution contribution;
        boolean ownerAnswers;
        final Map<MspId, BitSet> answered = new HashMap<>();
        final Map<MspId, Integer> sequences = new HashMap<>();
    }

    RandomHistory(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            MspId msp = new MspId("Hospital" + i);
            members.add(msp);
            ledger.hospital(msp);
        }
        members.add(LedgerScript.OPERATOR);
        for (int i = 0; i < 4; i++) {
            schemes.add(newScheme());
            tariffs.add(randomTariff());
            contribute();
        }
    }

    /** One random fact more, or none where the drawn one does not fit. */
    void step() {
        switch (random.nextInt(12)) {
            case 0 -> grant();
            case 1 -> payAccess();
            case 2, 3 -> paySlice();
            case 4, 5, 6 -> order();
            case 7, 8, 9, 10 -> release();
            default -> moveCustody();
        }
    }

    private ShareScheme randomScheme() {
        int size = 1 + random.nextInt(members.size());
        int left = ShareScheme.WHOLE;
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int parts = i == size - 1 ? left : 1 + random.nextInt(left - (size - i));
            shares.add(new Share(members.get(i), parts));
            left -= parts;
        }
        return new ShareScheme(shares.stream().sorted().toList());
    }

    /** A document stands once, so an equal one is drawn again. */
    private ShareScheme newScheme() {
        ShareScheme drawn = randomScheme();
        return schemes.contains(drawn) ? newScheme() : ledger.add(drawn);
    }

    private Tariff randomTariff() {
        Currency currency = random.nextBoolean() ? LedgerScript.JPY : LedgerScript.EUR;
        long most = random.nextInt(4) == 0 ? 1L << 50 : 5_000;
        return ledger.tariff(currency, random.nextLong(most), random.nextLong(most), 1 + random.nextInt(1_000));
    }

    private void contribute() {
        boolean ownerPart = random.nextBoolean();
        Contribution contribution = ledger.contribution(members.get(random.nextInt(4)), ownerPart);
        contributions.add(contribution);
        epochs.put(contribution, 1);
        ownerParts.put(contribution, ownerPart);
    }

    private void moveCustody() {
        Contribution contribution = any(contributions);
        boolean ownerPart = random.nextBoolean();
        ledger.custody(
                contribution, epochs.merge(contribution, 1, Integer::sum), ownerPart, members.get(random.nextInt(4)));
        ownerParts.put(contribution, ownerPart);
    }

    private void grant() {
        Order order = new Order();
        order.tariff = any(tariffs);
        List<Contribution> from = contributions.subList(0, 1 + random.nextInt(contributions.size()));
        order.dataset = ledger.dataset(
                any(schemes),
                order.tariff,
                from,
                from.stream().map(_ -> any(schemes)).toList());
        long quota = 1 + random.nextInt(40);
        order.grant = ledger.grant(order.dataset, order.tariff, quota, 1 + random.nextLong(quota));
        grants.add(order);
    }

    private void payAccess() {
        if (grants.isEmpty()) {
            return;
        }
        Order order = any(grants);
        if (!order.accessPaid) {
            order.accessPaid = true;
            long fee = order.tariff.accessFee().units();
            ledger.pay(order.grant, FeeKind.ACCESS, 0, fee);
            ghost.receiveAccess(order.grant, fee);
        }
    }

    private static long lines(Order order, long slice) {
        return Math.min(order.grant.sliceLines(), order.grant.quota() - slice * order.grant.sliceLines());
    }

    private void paySlice() {
        if (grants.isEmpty()) {
            return;
        }
        Order order = any(grants);
        long first = order.slicesPaid * order.grant.sliceLines();
        if (first < order.grant.quota()) {
            long end = first + lines(order, order.slicesPaid);
            long price = GhostLedger.price(end, order.tariff)
                    .subtract(GhostLedger.price(first, order.tariff))
                    .longValueExact();
            ledger.pay(order.grant, FeeKind.USE, order.slicesPaid, price);
            ghost.receiveUse(order.grant, price);
            order.slicesPaid++;
        }
    }

    private void order() {
        if (grants.isEmpty()) {
            return;
        }
        Order order = any(grants);
        if (order.slice < order.slicesPaid && order.line == lines(order, order.slice)) {
            order.slice++;
            order.line = 0;
            order.previous = null;
        }
        if (order.slice < order.slicesPaid) {
            row(order);
        }
    }

    private void row(Order order) {
        Row row = new Row();
        row.order = order;
        row.contribution =
                contributions.get(random.nextInt(order.dataset.choices().size()));
        row.ownerAnswers = ownerParts.get(row.contribution);
        long count = 1 + random.nextLong(lines(order, order.slice) - order.line);
        row.row = ledger.order(order.grant, order.slice, order.line, count, order.previous, row.contribution);
        order.previous = order.line;
        order.line += count;
        rows.add(row);
        if (!row.ownerAnswers) {
            for (int line = 0; line < count; line++) {
                use(row, line);
            }
        }
    }

    private void release() {
        if (rows.isEmpty()) {
            return;
        }
        Row row = any(rows);
        MspId custodian = random.nextInt(4) == 0 ? members.get(random.nextInt(4)) : row.contribution.hospital();
        BitSet answered = row.answered.computeIfAbsent(custodian, _ -> new BitSet());
        BitSet before = (BitSet) answered.clone();
        answered.set(random.nextInt((int) row.row.count()));
        answered.set(random.nextInt((int) row.row.count()));
        int sequence = row.sequences.merge(custodian, 1, Integer::sum);
        ledger.release(custodian, row.row, sequence, Bitmap.of(answered));
        if (row.ownerAnswers && custodian.equals(row.contribution.hospital())) {
            BitSet fresh = (BitSet) answered.clone();
            fresh.andNot(before);
            fresh.stream().forEach(line -> use(row, line));
        }
    }

    private void use(Row row, long line) {
        Grant grant = row.order.grant;
        Hash scheme = row.order
                .dataset
                .choice(row.contribution.id())
                .map(Choice::useScheme)
                .orElseThrow();
        ghost.use(grant, row.order.tariff, scheme, row.row.slice() * grant.sliceLines() + row.row.first() + line);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
