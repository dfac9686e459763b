package org.yui.royalty;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.payment.Payment;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;

/** Reads the ledger up to a period's cut; of what comes after, only closes. */
final class Replay {

    private final int period;
    private final Registry registry = new Registry();
    private final Metering metering = new Metering(registry);
    private final Books books = new Books(registry);
    private final SortedSet<MspId> hospitals = new TreeSet<>();
    private long cutBlock = -1;

    Replay(int period, Iterable<LedgerFact> facts) {
        this.period = period;
        Optional<LedgerFact> before = Optional.empty();
        for (LedgerFact fact : facts) {
            before.ifPresent(b -> expectOrder(b, fact));
            before = Optional.of(fact);
            FactReader.read(fact).ifPresent(f -> take(f, fact.block()));
        }
        if (cutBlock < 0) {
            throw new UnexpectedFactException("found no cut of period " + period + ", expected it before its close");
        }
    }

    private static void expectOrder(LedgerFact before, LedgerFact fact) {
        if (fact.block() < before.block()
                || (fact.block() == before.block() && fact.transaction() < before.transaction())) {
            throw new UnexpectedFactException("found " + fact.key() + " of block " + fact.block() + " after block "
                    + before.block() + ", expected the order of the ledger");
        }
    }

    private void take(Fact fact, long block) {
        if (cutBlock < 0 || fact instanceof Close) {
            registry.put(fact);
            count(fact, block);
        }
    }

    private void count(Fact fact, long block) {
        switch (fact) {
            case Member member -> note(member);
            case CustodyAcknowledgement word -> metering.acknowledged(word);
            case Payment payment -> books.paid(payment);
            case OrdersRow row -> books.used(row, metering.ordered(row));
            case ReleasesRow releases -> released(releases);
            case Cut cut -> cut(cut, block);
            default -> {} // only looked up when another fact names it
        }
    }

    private void note(Member member) {
        if (member.has(Role.HOSPITAL)) {
            hospitals.add(member.msp());
        }
    }

    private void released(ReleasesRow releases) {
        OrdersRow row =
                registry.get(OrdersRow.key(releases.grant(), releases.slice(), releases.first()), OrdersRow.class);
        books.used(row, metering.released(releases, row));
    }

    private void cut(Cut cut, long block) {
        if (cut.period() == period - 1) {
            books.beginPeriod();
        } else if (cut.period() == period) {
            cutBlock = block;
        }
    }

    Registry registry() {
        return registry;
    }

    Books books() {
        return books;
    }

    /** Every member that was ever admitted as a hospital. */
    SortedSet<MspId> hospitals() {
        return new TreeSet<>(hospitals);
    }

    long cutBlock() {
        return cutBlock;
    }
}
