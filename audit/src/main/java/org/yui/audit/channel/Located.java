package org.yui.audit.channel;

import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Policy;

/**
 * A policy and where it stands.
 *
 * @param group the group it belongs to, over whose sub-groups an implicit meta policy counts
 */
record Located(ConfigGroup group, Policy policy) {

    /** A policy that stands in no configuration: what a chaincode's definition brings along. */
    static Located alone(Policy policy) {
        return new Located(ConfigGroup.getDefaultInstance(), policy);
    }
}
