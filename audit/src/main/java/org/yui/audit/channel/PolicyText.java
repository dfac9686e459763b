package org.yui.audit.channel;

import java.util.List;
import java.util.Locale;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/** A signature policy in the words that {@code peer lifecycle} takes: {@code OutOf(2, 'A.peer', 'B.peer')}. */
final class PolicyText {

    private PolicyText() {}

    static String of(SignaturePolicyEnvelope envelope) throws MalformedBytesException {
        return rule(envelope.getRule(), envelope.getIdentitiesList());
    }

    private static String rule(SignaturePolicy rule, List<MSPPrincipal> principals) throws MalformedBytesException {
        if (!rule.hasNOutOf()) {
            int index = rule.getSignedBy();
            return index < 0 || index >= principals.size() ? "nobody" : principal(principals.get(index));
        }
        StringBuilder text = new StringBuilder("OutOf(" + rule.getNOutOf().getN());
        for (SignaturePolicy each : rule.getNOutOf().getRulesList()) {
            text.append(", ").append(rule(each, principals));
        }
        return text.append(")").toString();
    }

    private static String principal(MSPPrincipal principal) throws MalformedBytesException {
        String organisation = Reach.organisation(principal);
        if (principal.getPrincipalClassification() == MSPPrincipal.Classification.IDENTITY) {
            return "one certificate of " + organisation;
        }
        MSPRole role = new Wire().parse(MSPRole.parser(), principal.getPrincipal(), "MSPRole");
        return "'" + organisation + "." + role.getRole().name().toLowerCase(Locale.ROOT) + "'";
    }
}
