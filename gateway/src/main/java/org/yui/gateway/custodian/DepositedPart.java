package org.yui.gateway.custodian;

import org.yui.domain.delivery.SealedPart;
import org.yui.domain.merkle.InclusionProof;

/**
 * One part, sealed to the custodian's deposit key.
 *
 * @param proof that the part's share leaf is in the custody
 */
public record DepositedPart(SealedPart part, InclusionProof proof) {}
