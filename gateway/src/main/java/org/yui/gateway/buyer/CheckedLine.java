package org.yui.gateway.buyer;

import java.util.List;
import java.util.Optional;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.DealingAccusation;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.gateway.delivery.LineView;
import org.yui.vault.Joining;

/**
 * A line whose leaf, place, order and releases {@link LineChecks} has held against the ledger. Nothing else makes one.
 *
 * @param joining what its released parts make
 * @param faults answers that were of no use
 * @param accusation what shows the dealing to be false, if it is
 */
record CheckedLine(
        OrderedStudy study,
        LineView view,
        Contribution contribution,
        Joining joining,
        List<CustodianFault> faults,
        Optional<DealingAccusation> accusation) {

    CheckedLine {
        faults = List.copyOf(faults);
    }
}
