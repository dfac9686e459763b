package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;

/**
 * Who must endorse, in a configuration: an explicit signature policy, or a reference to one of the channel's (Fabric, {@code
 * core/policy/application.go}).
 */
public final class EndorsementPolicy {

    private final Channel channel;
    private final Optional<Located> located;
    private final String text;

    private EndorsementPolicy(Channel channel, Optional<Located> located, String text) {
        this.channel = channel;
        this.located = located;
        this.text = text;
    }

    static EndorsementPolicy reference(Channel channel, String path) {
        return new EndorsementPolicy(channel, channel.policies().find(path), path);
    }

    /**
     * Reads the policy of a chaincode's definition or collection.
     *
     * @param bytes an {@code ApplicationPolicy}
     */
    public static EndorsementPolicy of(Channel channel, ByteString bytes) throws MalformedBytesException {
        ApplicationPolicy policy = new Wire().parse(ApplicationPolicy.parser(), bytes, "ApplicationPolicy");
        return switch (policy.getTypeCase()) {
            case SIGNATURE_POLICY -> explicit(channel, policy.getSignaturePolicy());
            case CHANNEL_CONFIG_POLICY_REFERENCE -> reference(channel, policy.getChannelConfigPolicyReference());
            case TYPE_NOT_SET ->
                throw new MalformedBytesException("found an endorsement policy of no kind, expected one");
        };
    }

    private static EndorsementPolicy explicit(Channel channel, SignaturePolicyEnvelope envelope)
            throws MalformedBytesException {
        for (MSPPrincipal each : envelope.getIdentitiesList()) {
            Reach.organisation(each);
        }
        Policy policy = Policy.newBuilder()
                .setType(Policy.PolicyType.SIGNATURE_VALUE)
                .setValue(envelope.toByteString())
                .build();
        return new EndorsementPolicy(channel, Optional.of(Located.alone(policy)), PolicyText.of(envelope));
    }

    /** Whether these endorsers, whose signatures hold, are enough. */
    public boolean isSatisfiedBy(List<Identity> endorsers) {
        return located.filter(p -> Policies.satisfied(p, endorsers)).isPresent();
    }

    /** Whether it takes a majority of these hospitals, whoever else endorses. */
    public boolean needsMajorityOf(Hospitals hospitals) {
        return located.filter(p -> hospitals.mustAgree(p, channel.everybody())).isPresent();
    }

    /** The hospitals that it names; empty if it is no signature policy but counts organisations. */
    public Optional<Hospitals> named() {
        try {
            Set<MspId> named = new TreeSet<>();
            if (located.isEmpty() || located.get().policy().getType() != Policy.PolicyType.SIGNATURE_VALUE) {
                return Optional.empty();
            }
            for (MSPPrincipal each : Policies.envelope(located.get().policy()).getIdentitiesList()) {
                named.add(new MspId(Reach.organisation(each)));
            }
            return named.isEmpty() ? Optional.empty() : Optional.of(new Hospitals(named));
        } catch (MalformedBytesException | InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** For people: the rule, or the path of the channel's policy. */
    public String text() {
        return text;
    }
}
