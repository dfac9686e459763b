package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;

/** Reads block 0: one CONFIG envelope with the members' MSPs and the policies. */
public final class ConfigBlock {

    private final Wire wire = new Wire();

    /** What was noted about its form, after {@link #read}. */
    public List<String> notes() {
        return wire.notes();
    }

    /**
     * Reads the channel from the envelope of block 0.
     *
     * @throws MalformedBytesException if it is no configuration that this auditor can judge; says why
     */
    public Channel read(ByteString envelopeBytes) throws MalformedBytesException {
        Envelope envelope = wire.parse(Envelope.parser(), envelopeBytes, "Envelope");
        Payload payload = wire.parse(Payload.parser(), envelope.getPayload(), "Payload");
        ChannelHeader header =
                wire.parse(ChannelHeader.parser(), payload.getHeader().getChannelHeader(), "ChannelHeader");
        if (header.getType() != HeaderType.CONFIG_VALUE || header.getEpoch() != 0) {
            throw new MalformedBytesException("found another kind of envelope, expected a CONFIG of epoch 0");
        }
        checkTransactionId(header, payload);
        ConfigEnvelope config = wire.parse(ConfigEnvelope.parser(), payload.getData(), "ConfigEnvelope");
        if (config.getConfig().getSequence() != 0 || config.hasLastUpdate()) {
            throw new MalformedBytesException("found an updated configuration, expected the first (sequence 0)");
        }
        ConfigGroup root = config.getConfig().getChannelGroup();
        checkPolicies(root);
        Map<String, Organisation> organisations = organisations(root);
        Set<MspId> founders = founders(root.getGroupsOrDefault("Application", ConfigGroup.getDefaultInstance()));
        return new Channel(header.getChannelId(), root, consensus(root), organisations, founders);
    }

    private void checkTransactionId(ChannelHeader header, Payload payload) throws MalformedBytesException {
        SignatureHeader signer =
                wire.parse(SignatureHeader.parser(), payload.getHeader().getSignatureHeader(), "SignatureHeader");
        Hash expected =
                Hash.of(signer.getNonce().toByteArray(), signer.getCreator().toByteArray());
        if (!header.getTxId().equals(expected.text())) {
            throw new MalformedBytesException("found another transaction id, expected SHA-256 of nonce and creator");
        }
    }

    private String consensus(ConfigGroup root) throws MalformedBytesException {
        ConfigGroup orderer = root.getGroupsOrDefault("Orderer", ConfigGroup.getDefaultInstance());
        ConsensusType type = value(orderer, "ConsensusType", ConsensusType.parser());
        if (type.getType().equals("BFT")) {
            throw new MalformedBytesException("found BFT consensus, expected solo or etcdraft");
        }
        return type.getType();
    }

    private <M extends Message> M value(ConfigGroup group, String name, Parser<M> parser)
            throws MalformedBytesException {
        if (!group.containsValues(name)) {
            throw new MalformedBytesException("found no configuration value " + name + ", expected one");
        }
        return wire.parse(parser, group.getValuesOrThrow(name).getValue(), name);
    }

    private Map<String, Organisation> organisations(ConfigGroup root) throws MalformedBytesException {
        Map<String, Organisation> found = new HashMap<>();
        Map<String, ByteString> configs = new HashMap<>();
        for (String section : List.of("Orderer", "Application")) {
            ConfigGroup group = root.getGroupsOrDefault(section, ConfigGroup.getDefaultInstance());
            for (Map.Entry<String, ConfigGroup> each : group.getGroupsMap().entrySet()) {
                MSPConfig config = value(each.getValue(), "MSP", MSPConfig.parser());
                FabricMSPConfig fabric = wire.parse(FabricMSPConfig.parser(), config.getConfig(), "FabricMSPConfig");
                ByteString before = configs.put(fabric.getName(), config.getConfig());
                if (config.getType() != 0 || (before != null && !before.equals(config.getConfig()))) {
                    throw new MalformedBytesException("found two memberships of " + fabric.getName()
                            + " that differ, or one of another type, expected X.509 alike everywhere");
                }
                found.put(fabric.getName(), Organisation.of(fabric));
            }
        }
        checkSeparate(found);
        return found;
    }

    /** An issuer shared by two organisations would let one pass for the other. */
    private static void checkSeparate(Map<String, Organisation> organisations) throws MalformedBytesException {
        Set<Object> keys = new HashSet<>();
        for (Organisation each : organisations.values()) {
            for (var issuer : each.issuers()) {
                if (!keys.add(issuer.getPublicKey())) {
                    throw new MalformedBytesException(
                            "found a CA that issues for two organisations, expected one of its own for " + each.msp());
                }
            }
        }
    }

    /** Reads every policy once, so that one that cannot be read is named and not just never satisfied. */
    private void checkPolicies(ConfigGroup group) throws MalformedBytesException {
        for (ConfigPolicy each : group.getPoliciesMap().values()) {
            Policy policy = each.getPolicy();
            if (policy.getType() == Policy.PolicyType.SIGNATURE_VALUE) {
                SignaturePolicyEnvelope envelope =
                        wire.parse(SignaturePolicyEnvelope.parser(), policy.getValue(), "SignaturePolicyEnvelope");
                for (MSPPrincipal principal : envelope.getIdentitiesList()) {
                    role(principal);
                }
            } else if (policy.getType() == Policy.PolicyType.IMPLICIT_META_VALUE) {
                wire.parse(ImplicitMetaPolicy.parser(), policy.getValue(), "ImplicitMetaPolicy");
            } else {
                throw new MalformedBytesException(
                        "found a policy of another type, expected signature or implicit meta");
            }
        }
        for (ConfigGroup each : group.getGroupsMap().values()) {
            checkPolicies(each);
        }
    }

    private MSPRole role(MSPPrincipal principal) throws MalformedBytesException {
        if (principal.getPrincipalClassification() != MSPPrincipal.Classification.ROLE) {
            throw new MalformedBytesException("found a policy on something else than roles, expected roles");
        }
        return wire.parse(MSPRole.parser(), principal.getPrincipal(), "MSPRole");
    }

    /**
     * The hospitals of the endorsement policy, which must be an explicit majority of them: a policy that goes by "all
     * organisations" would count buyers and operators.
     */
    private Set<MspId> founders(ConfigGroup application) throws MalformedBytesException {
        Policy policy = application
                .getPoliciesOrDefault("Endorsement", ConfigPolicy.getDefaultInstance())
                .getPolicy();
        if (policy.getType() != Policy.PolicyType.SIGNATURE_VALUE) {
            throw new MalformedBytesException(
                    "found an endorsement policy that names no hospitals, expected a majority");
        }
        SignaturePolicyEnvelope envelope = Policies.envelope(policy);
        Set<MspId> founders = new TreeSet<>();
        for (MSPPrincipal principal : envelope.getIdentitiesList()) {
            MSPRole role = role(principal);
            if (role.getRole() != MSPRole.MSPRoleType.PEER || !founders.add(mspId(role))) {
                throw new MalformedBytesException("found an endorsement policy on others than one peer a hospital");
            }
        }
        SignaturePolicy.NOutOf gate = envelope.getRule().getNOutOf();
        boolean each = gate.getRulesCount() == founders.size()
                && gate.getRulesList().stream()
                                .filter(r -> r.hasSignedBy())
                                .map(SignaturePolicy::getSignedBy)
                                .distinct()
                                .count()
                        == founders.size();
        if (!each || gate.getN() != founders.size() / 2 + 1) {
            throw new MalformedBytesException("found an endorsement policy other than a majority of its hospitals");
        }
        return founders;
    }

    private static MspId mspId(MSPRole role) throws MalformedBytesException {
        try {
            return new MspId(role.getMspIdentifier());
        } catch (InvalidValueException e) {
            throw new MalformedBytesException("found an MSP id of another form in the endorsement policy", e);
        }
    }
}
