package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.AMOUNT_DIFFERS;
import static org.yui.domain.rule.Refusal.OVER_QUOTA;
import static org.yui.domain.rule.Refusal.PURCHASE_DIFFERS;

import java.time.Instant;
import java.util.Optional;
import org.yui.domain.Currency;
import org.yui.domain.MinorUnits;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;

/** Promising and receiving money. */
public final class PaymentRules {

    private PaymentRules() {}

    /** The price of an access fee, or of a slice of the quota; nothing for a slice beyond the quota. */
    public static Optional<MinorUnits> price(Grant grant, Tariff tariff, FeeKind fee, long slice) {
        return switch (fee) {
            case ACCESS -> Optional.of(grant.accessFee());
            case USE -> Slice.of(grant, slice).map(s -> s.price(tariff));
        };
    }

    /** A buyer promises exactly the price, while its grant runs. */
    public static Ruling purchase(Purchase purchase, Member author, Grant grant, Tariff tariff, Instant time) {
        return Ruling.first(
                Author.is(author.msp(), purchase.buyer()),
                Author.is(author.msp(), grant.buyer()),
                GrantRules.runs(grant, time),
                price(grant, tariff, purchase.fee(), purchase.slice())
                        .map(price -> amount(purchase.currency(), purchase.amount(), grant.currency(), price))
                        .orElseGet(() -> new Ruling.Refused(
                                OVER_QUOTA, "found slice " + purchase.slice() + ", expected one within the quota")));
    }

    /** The operator states what came in for a purchase. That the grant has ended since does not undo the money. */
    public static Ruling pay(Payment payment, Member author, Purchase purchase) {
        return Ruling.first(
                Author.is(author, payment.operator(), Role.OPERATOR),
                Ruling.unless(
                        payment.grant().equals(purchase.grant())
                                && payment.fee() == purchase.fee()
                                && payment.slice() == purchase.slice(),
                        PURCHASE_DIFFERS,
                        "found a payment for another grant, fee or slice than the purchase's"),
                amount(payment.currency(), payment.amount(), purchase.currency(), purchase.amount()));
    }

    private static Ruling amount(Currency found, MinorUnits amount, Currency currency, MinorUnits price) {
        return Ruling.unless(
                found.equals(currency) && amount.equals(price),
                AMOUNT_DIFFERS,
                "found " + amount + " " + found + " in minor units, expected " + price + " " + currency);
    }
}
