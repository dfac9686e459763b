package org.yui.royalty;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Fact;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.member.Member;
import org.yui.domain.payment.Payment;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;

/** Reads the facts that bear on money; of the others, for instance beats, nothing is asked. */
final class FactReader {

    private static final Map<String, Class<? extends Record>> KINDS = Map.ofEntries(
            Map.entry("MEMBER", Member.class),
            Map.entry("SCHEME", ShareScheme.class),
            Map.entry("TARIFF", Tariff.class),
            Map.entry("CONTRIBUTION", Contribution.class),
            Map.entry("CUSTODY", Custody.class),
            Map.entry("CUSTODYACK", CustodyAcknowledgement.class),
            Map.entry("DATASET", Dataset.class),
            Map.entry("GRANT", Grant.class),
            Map.entry("PAYMENT", Payment.class),
            Map.entry("ORDERS", OrdersRow.class),
            Map.entry("RELEASES", ReleasesRow.class),
            Map.entry("CUT", Cut.class),
            Map.entry("CLOSE", Close.class));

    private FactReader() {}

    /** The fact, if it is of a kind that bears on money. */
    static Optional<Fact> read(LedgerFact stated) {
        String kind = stated.key().substring(0, Math.max(0, stated.key().indexOf('/')));
        @Nullable Class<? extends Record> type = KINDS.get(kind);
        if (type == null) {
            return Optional.empty();
        }
        Fact fact = (Fact) Json.readCanonical(stated.json(), type);
        if (!fact.key().equals(stated.key())) {
            throw new UnexpectedFactException("block " + stated.block() + ", transaction " + stated.transaction()
                    + ": found a fact of key " + fact.key() + " under " + stated.key());
        }
        return Optional.of(fact);
    }
}
