package org.yui.chaincode;

import static org.yui.domain.rule.Refusal.UNKNOWN_GRANT;
import static org.yui.domain.rule.Refusal.UNKNOWN_PURCHASE;
import static org.yui.domain.rule.Refusal.UNKNOWN_TARIFF;

import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.member.Member;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.domain.rule.PaymentRules;

/** Puts money promised and money come in on the ledger. */
@Contract(name = "payments")
public final class PaymentContract implements LedgerContract {

    /** A buyer states a {@link Purchase} at exactly the price. */
    @Transaction(name = "purchase", intent = Transaction.TYPE.SUBMIT)
    public String purchase(LedgerContext ledger, String argument) {
        Purchase purchase = ledger.argument(argument, Purchase.class);
        Member author = new Membership(ledger).author();
        Grant grant = ledger.get(Grant.key(purchase.grant()), Grant.class, UNKNOWN_GRANT);
        Tariff tariff = ledger.get(Tariff.key(grant.tariff()), Tariff.class, UNKNOWN_TARIFF);
        Refusals.obey(PaymentRules.purchase(purchase, author, grant, tariff, ledger.time()));
        return ledger.state(purchase);
    }

    /** The operator states a {@link Payment} that came in for a purchase. */
    @Transaction(name = "pay", intent = Transaction.TYPE.SUBMIT)
    public String pay(LedgerContext ledger, String argument) {
        Payment payment = ledger.argument(argument, Payment.class);
        Member author = new Membership(ledger).author();
        Purchase purchase = ledger.get(Purchase.key(payment.purchase()), Purchase.class, UNKNOWN_PURCHASE);
        Refusals.obey(PaymentRules.pay(payment, author, purchase));
        return ledger.state(payment);
    }
}
