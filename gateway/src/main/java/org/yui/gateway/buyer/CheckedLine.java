package org.yui.gateway.buyer;

import org.yui.domain.contribution.Contribution;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.gateway.delivery.LineView;
import org.yui.vault.Joining;

/**
 * A line whose leaf, place, order and releases {@link LineChecks} has held against the ledger. Nothing else makes one.
 *
 * @param joining what its released parts make
 */
record CheckedLine(OrderedStudy study, LineView view, Contribution contribution, Joining joining) {}
