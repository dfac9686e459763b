package org.yui.gateway.custodian;

import org.yui.domain.delivery.LineOpening;
import org.yui.domain.merkle.InclusionProof;

/**
 * An order line and the proof that it is in its row.
 *
 * @param proof for a tree of exactly the row's count
 */
public record ProvenLine(LineOpening opening, InclusionProof proof) {}
