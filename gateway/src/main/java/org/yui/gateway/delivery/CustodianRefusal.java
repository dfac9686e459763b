package org.yui.gateway.delivery;

import org.yui.domain.MspId;
import org.yui.gateway.Refusal;

/** A custodian's last word on a line that it has not released. */
public record CustodianRefusal(MspId custodian, Refusal refusal, String message) {}
