package org.yui.network.embedded;

import com.google.protobuf.InvalidProtocolBufferException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.yui.domain.MspId;
import org.yui.domain.member.Founders;
import org.yui.network.block.CorruptBlockFileException;
import org.yui.network.member.Membership;

/**
 * What block 0 says: who the members are, and which of them are the hospitals whose majority endorses.
 *
 * @param hospitals those that {@code /Channel/Application/Endorsement} names, in its order
 */
record ChannelConfig(String channel, Membership membership, Founders hospitals, ChannelPolicies policies) {

    static ChannelConfig of(Block genesis) throws CorruptBlockFileException {
        try {
            Payload payload = Payload.parseFrom(
                    Envelope.parseFrom(genesis.getData().getData(0)).getPayload());
            ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            ConfigGroup root =
                    ConfigEnvelope.parseFrom(payload.getData()).getConfig().getChannelGroup();
            ConfigGroup application = root.getGroupsOrThrow("Application");
            return new ChannelConfig(
                    header.getChannelId(), membership(application), hospitals(application), new ChannelPolicies(root));
        } catch (InvalidProtocolBufferException | CertificateException | IllegalArgumentException e) {
            CorruptBlockFileException corrupt = new CorruptBlockFileException(
                    "found a block 0 of another form, expected the members' configuration");
            corrupt.initCause(e);
            throw corrupt;
        }
    }

    private static Membership membership(ConfigGroup application)
            throws InvalidProtocolBufferException, CertificateException {
        Map<MspId, X509Certificate> authorities = new TreeMap<>();
        for (ConfigGroup member : application.getGroupsMap().values()) {
            FabricMSPConfig msp =
                    MspDefinition.read(member.getValuesOrThrow("MSP").getValue());
            authorities.put(MspId.parse(msp.getName()), MspDefinition.authority(msp));
        }
        return new Membership(authorities);
    }

    private static Founders hospitals(ConfigGroup application) throws InvalidProtocolBufferException {
        ConfigPolicy endorsement = application.getPoliciesOrThrow(Policies.ENDORSEMENT);
        SignaturePolicyEnvelope policy =
                SignaturePolicyEnvelope.parseFrom(endorsement.getPolicy().getValue());
        List<MspId> hospitals = new ArrayList<>();
        for (MSPPrincipal principal : policy.getIdentitiesList()) {
            hospitals.add(
                    MspId.parse(MSPRole.parseFrom(principal.getPrincipal()).getMspIdentifier()));
        }
        return new Founders(hospitals);
    }

    /** Whether this channel was made for that consortium. */
    boolean isOf(Membership other, List<MspId> otherHospitals) {
        return membership.authorities().equals(other.authorities())
                && hospitals.hospitals().equals(otherHospitals);
    }
}
