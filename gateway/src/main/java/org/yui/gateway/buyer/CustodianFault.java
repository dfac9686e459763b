package org.yui.gateway.buyer;

import org.yui.domain.MspId;
import org.yui.domain.delivery.OrderedStudy;

/**
 * What a custodian's answer to a line lacks. The answer was not used; whether the line could be opened all the same, the others'
 * answers decided.
 *
 * @param custodian in whose name the answer came
 * @param why what was found and what was expected
 */
public record CustodianFault(OrderedStudy study, MspId custodian, String why) {}
