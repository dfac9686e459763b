package org.yui.testnetwork.plan;

import org.yui.domain.MspId;
import org.yui.domain.member.Role;

/**
 * A member of the consortium as the test network runs it.
 *
 * @param slot its place in each block of ports: hospitals 1 to 9, the operator 11, the buyer 12, others 0 as they listen nowhere
 */
public record Participant(MspId msp, String name, Role role, int slot) {

    public boolean isHospital() {
        return role == Role.HOSPITAL;
    }

    /** Hospitals alone order and endorse. */
    public boolean hasOrderer() {
        return isHospital();
    }

    /** Whoever does not relay its transactions through the gateway. */
    public boolean hasPeer() {
        return isHospital() || role == Role.OPERATOR || role == Role.BUYER;
    }

    public boolean isOperator() {
        return role == Role.OPERATOR;
    }
}
