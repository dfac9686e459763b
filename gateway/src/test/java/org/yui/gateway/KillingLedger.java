package org.yui.gateway;

import org.yui.domain.ledger.Ledger;

/** A ledger whose process dies at one of its transactions: just before it, or just after it was committed. */
public final class KillingLedger extends FaultyLedger {

    /** What a kill looks like from within: nothing catches it. */
    public static final class Killed extends Error {}

    private final int at;
    private int moments;

    /** @param at which moment: 0 before the first transaction, 1 after it, 2 before the second, and so on */
    public KillingLedger(Ledger real, int at) {
        super(real);
        this.at = at;
    }

    @Override
    protected void before(String function) {
        moment();
    }

    @Override
    protected void after(String function) {
        moment();
    }

    private void moment() {
        if (moments++ == at) {
            throw new Killed();
        }
    }

    /** Whether so many moments came that the kill has happened. */
    public boolean hasKilled() {
        return moments > at;
    }
}
