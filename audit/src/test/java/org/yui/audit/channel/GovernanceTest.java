package org.yui.audit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.fixture.FabricEdit;
import org.yui.audit.fixture.FabricLog;
import org.yui.audit.wire.MalformedBytesException;

/** Configurations that configtxgen made, with a policy changed: who could act without the hospitals is named. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GovernanceTest {

    private static final List<String> HOSPITALS = List.of("Hospital1MSP", "Hospital2MSP", "Hospital3MSP");

    @TempDir
    Path folder;

    private Channel channel(String log, Consumer<ConfigGroup.Builder> change) throws Exception {
        ByteString genesis = FabricLog.unpack(log, folder).block(0).envelopes().getFirst();
        return new ConfigBlock().read(FabricEdit.config(genesis, c -> {
            change.accept(c.getConfigBuilder().getChannelGroupBuilder());
            return c;
        }));
    }

    private List<String> problems(String log, Consumer<ConfigGroup.Builder> change) throws Exception {
        return Governance.problems(channel(log, change));
    }

    private static ConfigGroup.Builder group(ConfigGroup.Builder root, String name) {
        return root.putGroupsBuilderIfAbsent(name);
    }

    private static void set(ConfigGroup.Builder group, String name, Policy policy) {
        group.putPoliciesBuilderIfAbsent(name).setPolicy(policy);
    }

    private static Policy signatures(int needed, List<String> members) {
        SignaturePolicyEnvelope.Builder envelope = SignaturePolicyEnvelope.newBuilder();
        SignaturePolicy.NOutOf.Builder gate =
                SignaturePolicy.NOutOf.newBuilder().setN(needed);
        for (String each : members) {
            gate.addRules(SignaturePolicy.newBuilder().setSignedBy(envelope.getIdentitiesCount()));
            envelope.addIdentities(MSPPrincipal.newBuilder()
                    .setPrincipal(MSPRole.newBuilder()
                            .setMspIdentifier(each)
                            .setRole(MSPRole.MSPRoleType.PEER)
                            .build()
                            .toByteString()));
        }
        return Policy.newBuilder()
                .setType(Policy.PolicyType.SIGNATURE_VALUE)
                .setValue(envelope.setRule(SignaturePolicy.newBuilder().setNOutOf(gate))
                        .build()
                        .toByteString())
                .build();
    }

    private static Policy meta(ImplicitMetaPolicy.Rule rule, String name) {
        return Policy.newBuilder()
                .setType(Policy.PolicyType.IMPLICIT_META_VALUE)
                .setValue(ImplicitMetaPolicy.newBuilder()
                        .setRule(rule)
                        .setSubPolicy(name)
                        .build()
                        .toByteString())
                .build();
    }

    @Test
    void nothing_is_found_in_what_the_consortium_set_up() throws Exception {
        assertThat(problems("raft", root -> {})).isEmpty();
        assertThat(problems("bft", root -> {})).isEmpty();
    }

    @Test
    void an_endorsement_policy_of_a_minority_is_named() throws Exception {
        assertThat(problems("raft", root -> set(group(root, "Application"), "Endorsement", signatures(1, HOSPITALS))))
                .containsExactly(
                        "found a policy Endorsement that can be satisfied without a majority of the hospitals");
    }

    @Test
    void a_hospital_that_may_stand_for_two_is_named() throws Exception {
        List<String> twice = List.of("Hospital1MSP", "Hospital1MSP", "Hospital2MSP", "Hospital3MSP");
        assertThat(problems("raft", root -> set(group(root, "Application"), "Endorsement", signatures(2, twice))))
                .hasSize(1);
    }

    @Test
    void more_than_a_majority_is_as_good() throws Exception {
        assertThat(problems("raft", root -> set(group(root, "Application"), "Endorsement", signatures(3, HOSPITALS))))
                .isEmpty();
    }

    @Test
    void a_lifecycle_that_counts_organisations_alike_is_named_once_others_could_decide() throws Exception {
        assertThat(problems(
                        "raft",
                        root -> set(
                                group(root, "Application"),
                                "LifecycleEndorsement",
                                meta(ImplicitMetaPolicy.Rule.ANY, "Endorsement"))))
                .containsExactly("found a policy LifecycleEndorsement that can be satisfied without a majority of the"
                        + " hospitals");
        assertThat(problems(
                        "raft",
                        root -> set(
                                group(root, "Application"),
                                "LifecycleEndorsement",
                                meta(ImplicitMetaPolicy.Rule.MAJORITY, "Endorsement"))))
                .isEmpty();
    }

    @Test
    void whatever_a_minority_could_change_is_named() throws Exception {
        List<String> found = problems("raft", root -> set(group(root, "Orderer"), "Admins", signatures(1, HOSPITALS)));
        assertThat(found)
                .contains(
                        "found a group /Orderer that can be changed without a majority of the hospitals",
                        "found a value BatchSize of /Orderer that can be changed without a majority of the hospitals",
                        "found a policy BlockValidation of /Orderer that can be changed without a majority of the"
                                + " hospitals");
    }

    @Test
    void blocks_that_less_than_a_quorum_of_bft_orderers_may_sign_are_named() throws Exception {
        assertThat(problems(
                        "bft",
                        root -> set(
                                group(root, "Orderer"),
                                "BlockValidation",
                                meta(ImplicitMetaPolicy.Rule.ANY, "Writers"))))
                .containsExactly("found a policy BlockValidation other than a quorum of the consenters");
        assertThat(problems("bft", root -> lower(group(root, "Orderer")))).hasSize(1);
    }

    private static void lower(ConfigGroup.Builder orderer) {
        try {
            Policy policy = orderer.getPoliciesOrThrow("BlockValidation").getPolicy();
            SignaturePolicyEnvelope.Builder envelope = SignaturePolicyEnvelope.parseFrom(policy.getValue()).toBuilder();
            envelope.getRuleBuilder().getNOutOfBuilder().setN(2);
            set(
                    orderer,
                    "BlockValidation",
                    policy.toBuilder().setValue(envelope.build().toByteString()).build());
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_not_judged_is_refused_by_name() {
        Policy units = Policy.newBuilder()
                .setType(Policy.PolicyType.SIGNATURE_VALUE)
                .setValue(SignaturePolicyEnvelope.newBuilder()
                        .addIdentities(MSPPrincipal.newBuilder()
                                .setPrincipalClassification(MSPPrincipal.Classification.ORGANIZATION_UNIT))
                        .build()
                        .toByteString())
                .build();
        assertThatThrownBy(() -> channel("raft", root -> set(group(root, "Application"), "Writers", units)))
                .isInstanceOf(MalformedBytesException.class)
                .hasMessageContaining("organisational unit, which is not judged");
        assertThatThrownBy(() -> channel(
                        "raft",
                        root -> set(
                                group(root, "Application"),
                                "Endorsement",
                                meta(ImplicitMetaPolicy.Rule.MAJORITY, "Endorsement"))))
                .hasMessageContaining("names no hospitals");
    }
}
