package org.yui.gateway.custodian;

import org.yui.domain.InclusionProof;
import org.yui.vault.Deposit;

/**
 * One part, sealed to the custodian's deposit key.
 *
 * @param proof that the part's share leaf is in the custody
 */
public record DepositedPart(Deposit deposit, InclusionProof proof) {}
