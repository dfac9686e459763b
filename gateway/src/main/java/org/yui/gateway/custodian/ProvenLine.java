package org.yui.gateway.custodian;

import org.yui.domain.InclusionProof;
import org.yui.domain.delivery.LineOpening;

/**
 * An order line and the proof that it is in its row.
 *
 * @param proof for a tree of exactly the row's count
 */
public record ProvenLine(LineOpening opening, InclusionProof proof) {}
