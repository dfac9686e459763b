package org.yui.cli.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yui.cli.node.Participant;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;

/** The operator states what came in of the fees that a buyer promised. */
public final class Paying {

    private final Participant operator;

    public Paying(Participant operator) {
        this.operator = operator;
    }

    /** What was promised for a grant and has not come in. */
    public List<Purchase> promised(GrantId grant) throws LedgerException, IOException {
        List<Purchase> open = new ArrayList<>();
        LedgerLog log = LedgerLog.read(operator.service());
        for (Purchase purchase : log.all("PURCHASE", Purchase.class)) {
            if (purchase.grant().equals(grant)
                    && !log.has(Payment.key(purchase.grant(), purchase.fee(), purchase.slice()))) {
                open.add(purchase);
            }
        }
        return open;
    }

    /** @param reference salted hash of the bank's or chain's reference */
    public Payment confirm(Purchase purchase, Hash reference) throws LedgerException {
        Payment payment = new Payment(
                purchase.grant(),
                purchase.fee(),
                purchase.slice(),
                purchase.id(),
                purchase.currency(),
                purchase.amount(),
                operator.msp(),
                reference);
        operator.statements().state("payments:pay", payment);
        return payment;
    }
}
