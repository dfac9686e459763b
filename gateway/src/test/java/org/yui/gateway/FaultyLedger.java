package org.yui.gateway;

import java.util.Optional;
import org.yui.domain.ledger.Committed;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;

/** A ledger that lets a test do something around each call: break off, lie, count. */
public class FaultyLedger implements Ledger {

    private final Ledger real;

    public FaultyLedger(Ledger real) {
        this.real = real;
    }

    /** Before a transaction is handed over. */
    protected void before(String function) throws LedgerException {}

    /** After it is committed, before the caller knows. */
    protected void after(String function) throws LedgerException {}

    @Override
    public Committed submit(String function, String argument) throws LedgerException {
        before(function);
        Committed committed = real.submit(function, argument);
        after(function);
        return committed;
    }

    @Override
    public String evaluate(String function, String argument) throws LedgerException {
        return real.evaluate(function, argument);
    }

    @Override
    public Optional<String> fact(String key) throws LedgerException {
        return real.fact(key);
    }

    @Override
    public long height() throws LedgerException {
        return real.height();
    }
}
