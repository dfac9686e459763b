package org.yui.audit.channel;

import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/** Reads every policy of a configuration once, so that one that cannot be judged is named and not just never satisfied. */
final class PolicyForms {

    private final Wire wire;

    PolicyForms(Wire wire) {
        this.wire = wire;
    }

    void check(ConfigGroup group) throws MalformedBytesException {
        for (ConfigPolicy each : group.getPoliciesMap().values()) {
            check(each.getPolicy());
        }
        for (ConfigGroup each : group.getGroupsMap().values()) {
            check(each);
        }
    }

    private void check(Policy policy) throws MalformedBytesException {
        if (policy.getType() == Policy.PolicyType.SIGNATURE_VALUE) {
            SignaturePolicyEnvelope envelope =
                    wire.parse(SignaturePolicyEnvelope.parser(), policy.getValue(), "SignaturePolicyEnvelope");
            if (envelope.getVersion() != 0) {
                throw new MalformedBytesException("found a signature policy of another version, expected 0");
            }
            for (MSPPrincipal principal : envelope.getIdentitiesList()) {
                Reach.organisation(principal);
            }
        } else if (policy.getType() == Policy.PolicyType.IMPLICIT_META_VALUE) {
            wire.parse(ImplicitMetaPolicy.parser(), policy.getValue(), "ImplicitMetaPolicy");
        } else {
            throw new MalformedBytesException("found a policy of another type, expected signature or implicit meta");
        }
    }
}
