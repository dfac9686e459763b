package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockDataHashingStructure;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.Capabilities;
import org.hyperledger.fabric.protos.common.Capability;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HashingAlgorithm;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.orderer.BatchSize;
import org.hyperledger.fabric.protos.orderer.BatchTimeout;
import org.hyperledger.fabric.protos.orderer.ChannelRestrictions;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.network.block.BlockHashes;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.Membership;

/** Makes block 0, as {@code org.yui.network.block} lays it out: configtxgen's layout, with the members' MSPs and policies. */
final class GenesisBlock {

    private static final String ADMINS_OF_APPLICATION = "/Channel/Application/Admins";
    private static final String ADMINS_OF_ORDERER = "/Channel/Orderer/Admins";
    private static final int NONCE_BYTES = 24;

    private final Membership membership;
    private final List<MspId> hospitals;

    /** @param hospitals in ascending order */
    GenesisBlock(Membership membership, List<MspId> hospitals) {
        this.membership = membership;
        this.hospitals = hospitals;
    }

    Block make(String channel, Instant now, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ChannelHeader channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.CONFIG_VALUE)
                .setTimestamp(Timestamp.newBuilder().setSeconds(now.getEpochSecond()))
                .setChannelId(channel)
                .setTxId(Hash.of(nonce).text())
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(channelHeader.toByteString())
                        .setSignatureHeader(SignatureHeader.newBuilder()
                                .setNonce(ByteString.copyFrom(nonce))
                                .build()
                                .toByteString()))
                .setData(ConfigEnvelope.newBuilder()
                        .setConfig(Config.newBuilder().setChannelGroup(channelGroup()))
                        .build()
                        .toByteString())
                .build();
        return block(Envelope.newBuilder().setPayload(payload.toByteString()).build());
    }

    private static Block block(Envelope envelope) {
        BlockData data = BlockData.newBuilder().addData(envelope.toByteString()).build();
        OrdererBlockMetadata signed = OrdererBlockMetadata.newBuilder()
                .setLastConfig(LastConfig.getDefaultInstance())
                .build();
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder()
                        .setDataHash(ByteString.copyFrom(
                                BlockHashes.data(data.getDataList()).bytes())))
                .setData(data)
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(Metadata.newBuilder()
                                .setValue(signed.toByteString())
                                .build()
                                .toByteString())
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.copyFrom(new byte[] {0}))
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY))
                .build();
    }

    private ConfigGroup channelGroup() {
        return ConfigGroup.newBuilder()
                .setModPolicy(Policies.ADMINS)
                .putGroups("Application", application())
                .putGroups("Orderer", orderer())
                .putValues(
                        "BlockDataHashingStructure",
                        value(BlockDataHashingStructure.newBuilder()
                                .setWidth(-1)
                                .build()))
                .putValues("Capabilities", value(capability("V2_0")))
                .putValues(
                        "HashingAlgorithm",
                        value(HashingAlgorithm.newBuilder().setName("SHA256").build()))
                .putPolicies(Policies.ADMINS, policy(majority(CertificateRole.ADMIN)))
                .putPolicies(Policies.READERS, policy(Policies.any(Policies.READERS)))
                .putPolicies(Policies.WRITERS, policy(Policies.any(Policies.WRITERS)))
                .build();
    }

    private ConfigGroup application() {
        ConfigGroup.Builder group = ConfigGroup.newBuilder()
                .setModPolicy(Policies.ADMINS)
                .putValues("Capabilities", value(capability("V2_5")))
                .putPolicies(Policies.ADMINS, policy(majority(CertificateRole.ADMIN)))
                .putPolicies(Policies.ENDORSEMENT, policy(majority(CertificateRole.PEER)))
                .putPolicies(Policies.LIFECYCLE_ENDORSEMENT, policy(majority(CertificateRole.PEER)))
                .putPolicies(Policies.READERS, policy(Policies.any(Policies.READERS)))
                .putPolicies(Policies.WRITERS, policy(Policies.any(Policies.WRITERS)));
        membership.authorities().keySet().forEach(m -> group.putGroups(m.text(), applicationMember(m)));
        return group.build();
    }

    private ConfigGroup applicationMember(MspId member) {
        return ConfigGroup.newBuilder(organisation(member, ADMINS_OF_APPLICATION))
                .putPolicies(
                        Policies.ADMINS,
                        Policies.in(Policies.member(member, CertificateRole.ADMIN), ADMINS_OF_APPLICATION))
                .putPolicies(
                        Policies.ENDORSEMENT,
                        Policies.in(Policies.member(member, CertificateRole.PEER), ADMINS_OF_APPLICATION))
                .putPolicies(
                        Policies.READERS,
                        Policies.in(
                                Policies.member(
                                        member, CertificateRole.ADMIN, CertificateRole.PEER, CertificateRole.CLIENT),
                                ADMINS_OF_APPLICATION))
                .putPolicies(
                        Policies.WRITERS,
                        Policies.in(
                                Policies.member(member, CertificateRole.ADMIN, CertificateRole.CLIENT),
                                ADMINS_OF_APPLICATION))
                .build();
    }

    private ConfigGroup orderer() {
        ConfigGroup.Builder group = ConfigGroup.newBuilder()
                .setModPolicy(Policies.ADMINS)
                .putValues(
                        "BatchSize",
                        value(BatchSize.newBuilder()
                                .setMaxMessageCount(BlockCutter.MOST_TRANSACTIONS)
                                .setAbsoluteMaxBytes(BlockCutter.MOST_BYTES)
                                .setPreferredMaxBytes(BlockCutter.PREFERRED_BYTES)
                                .build()))
                .putValues(
                        "BatchTimeout",
                        value(BatchTimeout.newBuilder().setTimeout("1ms").build()))
                .putValues("Capabilities", value(capability("V2_0")))
                .putValues("ChannelRestrictions", value(ChannelRestrictions.getDefaultInstance()))
                .putValues(
                        "ConsensusType",
                        value(ConsensusType.newBuilder().setType("solo").build()))
                .putPolicies(Policies.ADMINS, policy(majority(CertificateRole.ADMIN)))
                .putPolicies(Policies.BLOCK_VALIDATION, policy(majority(CertificateRole.ORDERER)))
                .putPolicies(Policies.READERS, policy(Policies.any(Policies.READERS)))
                .putPolicies(Policies.WRITERS, policy(Policies.any(Policies.WRITERS)));
        hospitals.forEach(h -> group.putGroups(h.text(), ordererMember(h)));
        return group.build();
    }

    private ConfigGroup ordererMember(MspId hospital) {
        ConfigPolicy members = Policies.in(
                Policies.member(hospital, CertificateRole.ORDERER, CertificateRole.ADMIN), ADMINS_OF_ORDERER);
        return ConfigGroup.newBuilder(organisation(hospital, ADMINS_OF_ORDERER))
                .putPolicies(
                        Policies.ADMINS,
                        Policies.in(Policies.member(hospital, CertificateRole.ADMIN), ADMINS_OF_ORDERER))
                .putPolicies(Policies.READERS, members)
                .putPolicies(Policies.WRITERS, members)
                .build();
    }

    /** Only a majority of hospitals may change who a member is. */
    private ConfigGroup organisation(MspId member, String modPolicy) {
        SortedMap<MspId, X509Certificate> authorities = membership.authorities();
        X509Certificate authority = authorities.get(member);
        if (authority == null) {
            throw new IllegalArgumentException("hospital " + member + ": found no CA, expected one of every member");
        }
        return ConfigGroup.newBuilder()
                .setModPolicy(modPolicy)
                .putValues(
                        "MSP",
                        ConfigValue.newBuilder()
                                .setValue(MspDefinition.write(member, authority).toByteString())
                                .setModPolicy(modPolicy)
                                .build())
                .build();
    }

    private Policy majority(CertificateRole role) {
        return Policies.majority(hospitals, role);
    }

    private static ConfigPolicy policy(Policy policy) {
        return Policies.in(policy, Policies.ADMINS);
    }

    private static ConfigValue value(Message value) {
        return ConfigValue.newBuilder()
                .setValue(value.toByteString())
                .setModPolicy(Policies.ADMINS)
                .build();
    }

    private static Capabilities capability(String name) {
        return Capabilities.newBuilder()
                .putCapabilities(name, Capability.getDefaultInstance())
                .build();
    }
}
