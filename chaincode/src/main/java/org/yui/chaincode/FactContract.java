package org.yui.chaincode;

import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.ledger.FactQuery;

/** Reads facts. */
@Contract(name = "facts")
public final class FactContract implements LedgerContract {

    /**
     * The fact under a key.
     *
     * @param argument {@link FactQuery}
     * @return its canonical JSON; empty if there is none
     */
    @Transaction(name = "read", intent = Transaction.TYPE.EVALUATE)
    public String read(LedgerContext ledger, String argument) {
        return ledger.text(ledger.argument(argument, FactQuery.class).key());
    }
}
