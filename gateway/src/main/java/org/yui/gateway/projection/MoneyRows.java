package org.yui.gateway.projection;

import org.jdbi.v3.core.Handle;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.domain.period.Close;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.StatementFact;

/** Rows of money promised, come in and earned, in minor units. */
final class MoneyRows {

    private MoneyRows() {}

    static void purchase(Handle handle, long block, Purchase purchase) {
        Row.of("purchase")
                .key("id", purchase.id())
                .set("buyer", purchase.buyer())
                .set("grant_id", purchase.grant())
                .set("fee", purchase.fee())
                .set("slice", purchase.slice())
                .set("currency", purchase.currency())
                .set("amount", purchase.amount().units())
                .set("block", block)
                .write(handle);
    }

    static void payment(Handle handle, long block, Payment payment) {
        Row.of("payment")
                .key("grant_id", payment.grant())
                .key("fee", payment.fee())
                .key("slice", payment.slice())
                .set("purchase", payment.purchase())
                .set("currency", payment.currency())
                .set("amount", payment.amount().units())
                .set("block", block)
                .write(handle);
    }

    static void close(Handle handle, long block, Close close) {
        Row.of("period_close")
                .key("period", close.period())
                .key("currency", close.currency())
                .set("hash", close.hash())
                .set("fees", close.fees().units())
                .set("unused_prepayments", close.unusedPrepayments().units())
                .set("block", block)
                .write(handle);
        for (SchemeClose scheme : close.schemes()) {
            for (Entitlement entitlement : scheme.entitlements()) {
                Row.of("earning")
                        .key("period", close.period())
                        .key("currency", close.currency())
                        .key("scheme", scheme.scheme())
                        .key("member", entitlement.beneficiary())
                        .set("opening", entitlement.opening().units())
                        .set("closing", entitlement.closing().units())
                        .write(handle);
            }
        }
    }

    static void statement(Handle handle, long block, StatementFact statement) {
        Row.of("issued_statement")
                .key("period", statement.period())
                .key("member", statement.member())
                .key("currency", statement.currency())
                .set("statement", statement.statement())
                .set("block", block)
                .write(handle);
    }
}
