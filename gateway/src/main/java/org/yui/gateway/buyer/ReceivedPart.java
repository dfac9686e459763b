package org.yui.gateway.buyer;

import org.yui.domain.InclusionProof;
import org.yui.vault.KeyPart;

/** A part that is the one its custody commits to, at the place that the proof names. */
record ReceivedPart(KeyPart part, InclusionProof proof) {}
