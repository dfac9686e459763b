package org.yui.royalty;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;

/** Which lines were used, and when. */
final class Metering {

    private final Registry registry;
    private final Map<ContributionId, Custody> inForce = new HashMap<>();

    /** Lines already counted as used, by the key of their row. */
    private final Map<String, BitSet> used = new HashMap<>();

    Metering(Registry registry) {
        this.registry = registry;
    }

    /** A custody comes into force with its last custodian's word, unless a newer one has. */
    void acknowledged(CustodyAcknowledgement word) {
        Custody custody = registry.get(Custody.key(word.contribution(), word.epoch()), Custody.class);
        boolean whole = custody.custodians().stream()
                .map(custodian -> CustodyAcknowledgement.key(word.contribution(), word.epoch(), custodian))
                .allMatch(
                        key -> registry.find(key, CustodyAcknowledgement.class).isPresent());
        if (whole) {
            inForce.merge(word.contribution(), custody, (a, b) -> a.epoch() > b.epoch() ? a : b);
        }
    }

    /** Lines that are used by being ordered: all where the owner's part is waived, none elsewhere. */
    BitSet ordered(OrdersRow row) {
        BitSet lines = new BitSet();
        if (!ownerAnswers(row)) {
            lines.set(0, Math.toIntExact(row.count()));
        }
        used.put(row.key(), lines);
        return (BitSet) lines.clone();
    }

    private boolean ownerAnswers(OrdersRow row) {
        @Nullable Custody custody = inForce.get(row.contribution());
        if (custody == null) {
            throw new UnexpectedFactException(
                    "found " + row.key() + " of a contribution without an acknowledged custody, expected one");
        }
        return custody.ownerPart();
    }

    /** Lines that are used by this answer: those not counted yet, if it is the owner's. */
    BitSet released(ReleasesRow releases, OrdersRow row) {
        BitSet answered = releases.answered().bits();
        if (answered.length() > row.count()) {
            throw new UnexpectedFactException("found lines beyond the row's " + row.count() + " in " + releases.key());
        }
        BitSet before = used.getOrDefault(row.key(), new BitSet());
        if (isOwners(releases, row)) {
            expectGrowth(releases);
            answered.andNot(before);
            before.or(answered);
            return answered;
        }
        return new BitSet();
    }

    private boolean isOwners(ReleasesRow releases, OrdersRow row) {
        return registry.get(Contribution.key(row.contribution()), Contribution.class)
                .hospital()
                .equals(releases.custodian());
    }

    private void expectGrowth(ReleasesRow releases) {
        if (releases.sequence() == 1) {
            return;
        }
        String keyBefore = ReleasesRow.key(
                releases.custodian(), releases.grant(), releases.slice(), releases.first(), releases.sequence() - 1);
        Optional<ReleasesRow> before = registry.find(keyBefore, ReleasesRow.class);
        if (before.isEmpty() || !releases.answered().containsAll(before.get().answered())) {
            throw new UnexpectedFactException(
                    "found " + releases.key() + " without all lines of the statement before, expected them");
        }
    }
}
