package org.yui.gateway.projection;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.domain.period.Close;
import org.yui.domain.period.StatementFact;

/** Which rows a fact becomes, by the head of its key. Facts of other kinds say nothing that is asked here. */
final class FactRows {

    private static final Map<String, Kind<?>> KINDS = new HashMap<>();

    static {
        add("MEMBER", Member.class, AccessRows::member);
        add("REVOKED", Revocation.class, AccessRows::revocation);
        add("APPROVAL", Approval.class, AccessRows::approval);
        add("REQUEST", AccessRequest.class, AccessRows::request);
        add("DECISION", Decision.class, AccessRows::decision);
        add("GRANT", Grant.class, AccessRows::grant);
        add("LEASE", Lease.class, AccessRows::lease);
        add("ORDERS", OrdersRow.class, AccessRows::orders);
        add("RELEASES", ReleasesRow.class, AccessRows::releases);
        add("CONTRIBUTION", Contribution.class, OfferRows::contribution);
        add("DATASET", Dataset.class, OfferRows::dataset);
        add("WITHDRAWAL", Withdrawal.class, OfferRows::withdrawal);
        add("PURCHASE", Purchase.class, MoneyRows::purchase);
        add("PAYMENT", Payment.class, MoneyRows::payment);
        add("CLOSE", Close.class, MoneyRows::close);
        add("STATEMENT", StatementFact.class, MoneyRows::statement);
    }

    private FactRows() {}

    private interface Writer<T> {
        void write(Handle handle, long block, T fact);
    }

    private record Kind<T extends Record>(Class<T> type, Writer<T> writer) {

        void write(Handle handle, LedgerFact fact) {
            writer.write(handle, fact.block(), Json.read(fact.json(), type));
        }
    }

    private static <T extends Record> void add(String head, Class<T> type, Writer<T> writer) {
        KINDS.put(head, new Kind<>(type, writer));
    }

    /**
     * Writes a fact's rows.
     *
     * @throws IOException if it is of a form that this version does not know: it is never passed over, so that whatever rests on these
     *     rows lags, and refuses, until a newer version reads it
     */
    static void write(Handle handle, LedgerFact fact) throws IOException {
        int slash = fact.key().indexOf('/');
        Kind<?> kind = KINDS.get(slash < 0 ? fact.key() : fact.key().substring(0, slash));
        if (kind == null) {
            return;
        }
        try {
            kind.write(handle, fact);
        } catch (MalformedJsonException e) {
            throw new IOException(
                    "block " + fact.block() + ": found a " + fact.key().substring(0, slash)
                            + " of a form that this version does not know, expected a known one; update it",
                    e);
        }
    }
}
