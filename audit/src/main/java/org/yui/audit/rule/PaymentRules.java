package org.yui.audit.rule;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.yui.audit.fact.Slice;
import org.yui.audit.money.Prices;
import org.yui.audit.report.FindingClass;
import org.yui.domain.Currency;
import org.yui.domain.GrantId;
import org.yui.domain.MinorUnits;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;

/** Money promised and come in: exactly the price of what it is for. */
final class PaymentRules {

    private final Ground ground;

    PaymentRules(Ground ground) {
        this.ground = ground;
    }

    void purchase(Stated<Purchase> stated) {
        Purchase purchase = stated.fact();
        ground.authorAsMember(stated, purchase.buyer());
        Grant grant = price(
                stated, purchase.grant(), purchase.fee(), purchase.slice(), purchase.currency(), purchase.amount());
        if (grant != null) {
            ground.require(
                    stated,
                    grant.buyer().equals(purchase.buyer()),
                    FindingClass.AUTHORISATION,
                    "found a purchase under another buyer's grant");
            ground.require(
                    stated,
                    !stated.at().isBefore(grant.from()) && stated.at().isBefore(grant.until()),
                    FindingClass.CUT_OFF,
                    "found a purchase at a time when the grant does not run");
        }
    }

    void payment(Stated<Payment> stated) {
        Payment payment = stated.fact();
        ground.authorAs(stated, payment.operator(), Role.OPERATOR);
        price(stated, payment.grant(), payment.fee(), payment.slice(), payment.currency(), payment.amount());
        Purchase purchase = ground.named(stated, Purchase.key(payment.purchase()), Purchase.class);
        if (purchase != null) {
            ground.require(
                    stated,
                    purchase.grant().equals(payment.grant())
                            && purchase.fee() == payment.fee()
                            && purchase.slice() == payment.slice()
                            && purchase.currency().equals(payment.currency())
                            && purchase.amount().equals(payment.amount()),
                    FindingClass.ACCURACY,
                    "found a payment for something else, or of another amount, than its purchase");
        }
    }

    private @Nullable Grant price(
            Stated<?> stated, GrantId id, FeeKind fee, long slice, Currency currency, MinorUnits amount) {
        Grant grant = ground.named(stated, Grant.key(id), Grant.class);
        if (grant == null) {
            return null;
        }
        ground.require(
                stated,
                grant.outcome() == Outcome.GRANTED,
                FindingClass.AUTHORISATION,
                "found money for a request that was refused");
        ground.require(
                stated,
                fee == FeeKind.ACCESS || Slice.of(grant, slice).lines() > 0,
                FindingClass.EXISTENCE,
                "found money for a slice beyond the grant's quota");
        Tariff tariff = ground.named(stated, Tariff.key(grant.tariff()), Tariff.class);
        if (tariff != null) {
            BigInteger price = price(grant, tariff, fee, slice);
            ground.require(
                    stated,
                    currency.equals(grant.currency())
                            && BigInteger.valueOf(amount.units()).equals(price),
                    FindingClass.ACCURACY,
                    "found another amount or currency than the price, which is " + price + " " + grant.currency());
        }
        return grant;
    }

    private static BigInteger price(Grant grant, Tariff tariff, FeeKind fee, long slice) {
        if (fee == FeeKind.ACCESS) {
            return BigInteger.valueOf(grant.accessFee().units());
        }
        Slice lines = Slice.of(grant, slice);
        return Prices.lines(tariff, lines.first(), lines.end());
    }
}
