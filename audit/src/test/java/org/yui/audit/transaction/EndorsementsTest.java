package org.yui.audit.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.hyperledger.fabric.protos.peer.lifecycle.StateMetadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.block.Block;
import org.yui.audit.block.BlockFiles;
import org.yui.audit.channel.Channel;
import org.yui.audit.channel.ConfigBlock;
import org.yui.audit.fixture.Envelopes;
import org.yui.audit.fixture.MadeEvidence;
import org.yui.audit.fixture.Players;
import org.yui.audit.lifecycle.Definitions;
import org.yui.audit.report.Findings;
import org.yui.domain.MspId;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.Consortium;
import org.yui.network.member.Identity;
import org.yui.testkit.SeededRandom;

/** Who must endorse is what the definitions of the moment say, by namespace and collection. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndorsementsTest {

    private static final String FACTS = Transaction.FACTS;

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static Channel channel;

    private final Map<String, ByteString> state = new HashMap<>();

    @BeforeAll
    static void make() throws Exception {
        Path evidence = MadeEvidence.make(folder, SeededRandom.seed(EndorsementsTest.class));
        consortium = Consortium.load(folder.resolve("consortium"));
        List<Block> blocks = new ArrayList<>();
        new BlockFiles(evidence.resolve("ledgersData/chains/chains/yui-test"), new Findings())
                .forEach(List.of("blockfile_000000"), blocks::add);
        channel = new ConfigBlock().read(blocks.getFirst().envelopes().getFirst());
    }

    @BeforeEach
    void define() {
        define(FACTS, "1.0", reference("/Channel/Application/Endorsement"));
    }

    private void define(String chaincode, String version, ApplicationPolicy policy) {
        field(
                chaincode,
                "EndorsementInfo",
                ChaincodeEndorsementInfo.newBuilder()
                        .setVersion(version)
                        .build()
                        .toByteString());
        field(
                chaincode,
                "ValidationInfo",
                ChaincodeValidationInfo.newBuilder()
                        .setValidationPlugin("vscc")
                        .setValidationParameter(policy.toByteString())
                        .build()
                        .toByteString());
        state.put(
                "namespaces/metadata/" + chaincode,
                StateMetadata.newBuilder()
                        .setDatatype("ChaincodeDefinition")
                        .build()
                        .toByteString());
    }

    private void field(String chaincode, String field, ByteString value) {
        state.put(
                "namespaces/fields/" + chaincode + "/" + field,
                StateData.newBuilder().setBytes(value).build().toByteString());
    }

    private static ApplicationPolicy reference(String path) {
        return ApplicationPolicy.newBuilder()
                .setChannelConfigPolicyReference(path)
                .build();
    }

    private static ApplicationPolicy signatures(int needed, MSPPrincipal.Classification kind, MspId... members) {
        SignaturePolicyEnvelope.Builder envelope = SignaturePolicyEnvelope.newBuilder();
        SignaturePolicy.NOutOf.Builder gate =
                SignaturePolicy.NOutOf.newBuilder().setN(needed);
        for (int i = 0; i < members.length; i++) {
            gate.addRules(SignaturePolicy.newBuilder().setSignedBy(i));
            envelope.addIdentities(MSPPrincipal.newBuilder()
                    .setPrincipalClassification(kind)
                    .setPrincipal(MSPRole.newBuilder()
                            .setMspIdentifier(members[i].text())
                            .setRole(MSPRole.MSPRoleType.PEER)
                            .build()
                            .toByteString()));
        }
        return ApplicationPolicy.newBuilder()
                .setSignaturePolicy(
                        envelope.setRule(SignaturePolicy.newBuilder().setNOutOf(gate)))
                .build();
    }

    private Judgement judge(String chaincode, String version, TxReadWriteSet sets, MspId... endorsers)
            throws Exception {
        List<Identity> peers = new ArrayList<>();
        for (MspId each : endorsers) {
            peers.add(consortium.identity(each, CertificateRole.PEER));
        }
        Definitions definitions = new Definitions(channel, key -> Optional.ofNullable(state.get(key.toStringUtf8())));
        Envelopes envelopes = new Envelopes(channel.id(), consortium.client(Players.EAST), peers);
        return Judge.judge(definitions, envelopes.of(chaincode, version, sets));
    }

    private Code code(String chaincode, TxReadWriteSet sets, MspId... endorsers) throws Exception {
        return judge(chaincode, "1.0", sets, endorsers).code();
    }

    private static TxReadWriteSet writes(String... namespaces) {
        TxReadWriteSet.Builder sets = TxReadWriteSet.newBuilder();
        Stream.of(namespaces)
                .forEach(n -> sets.addNsRwset(NsReadWriteSet.newBuilder()
                        .setNamespace(n)
                        .setRwset(KVRWSet.newBuilder()
                                .addWrites(
                                        KVWrite.newBuilder().setKey("key").setValue(ByteString.copyFromUtf8("value")))
                                .build()
                                .toByteString())));
        return sets.build();
    }

    private static TxReadWriteSet hashed(String namespace, String collection) {
        HashedRWSet set = HashedRWSet.newBuilder()
                .addHashedWrites(KVWriteHash.newBuilder()
                        .setKeyHash(ByteString.copyFrom(new byte[32]))
                        .setValueHash(ByteString.copyFrom(new byte[32])))
                .build();
        return TxReadWriteSet.newBuilder()
                .addNsRwset(NsReadWriteSet.newBuilder()
                        .setNamespace(namespace)
                        .addCollectionHashedRwset(CollectionHashedReadWriteSet.newBuilder()
                                .setCollectionName(collection)
                                .setHashedRwset(set.toByteString())))
                .build();
    }

    @Test
    void a_policy_by_reference_is_the_channels() throws Exception {
        assertThat(code(FACTS, writes(FACTS), Players.EAST, Players.WEST)).isEqualTo(Code.VALID);
        assertThat(code(FACTS, writes(FACTS), Players.EAST)).isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void a_policy_of_its_own_takes_the_place_of_the_channels() throws Exception {
        define(FACTS, "1.0", signatures(1, MSPPrincipal.Classification.ROLE, Players.BUYER));
        assertThat(code(FACTS, writes(FACTS), Players.BUYER)).isEqualTo(Code.VALID);
        assertThat(code(FACTS, writes(FACTS), Players.EAST, Players.WEST)).isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void a_policy_on_something_that_is_not_judged_is_named_and_satisfied_by_nobody() throws Exception {
        define(FACTS, "1.0", signatures(1, MSPPrincipal.Classification.ORGANIZATION_UNIT, Players.EAST));
        Judgement judgement = judge(FACTS, "1.0", writes(FACTS), Players.EAST, Players.WEST);
        assertThat(judgement.code()).isEqualTo(Code.INVALID_CHAINCODE);
        assertThat(judgement.notes()).anyMatch(n -> n.contains("organisational unit, which is not judged"));
    }

    @Test
    void what_nobody_defined_may_not_be_written() throws Exception {
        assertThat(code("stranger", writes(FACTS), Players.EAST, Players.WEST)).isEqualTo(Code.INVALID_CHAINCODE);
        assertThat(code(FACTS, writes(FACTS, "stranger"), Players.EAST, Players.WEST))
                .isEqualTo(Code.INVALID_CHAINCODE);
    }

    @Test
    void every_namespace_that_is_written_has_its_own_policy() throws Exception {
        define("other", "1.0", signatures(1, MSPPrincipal.Classification.ROLE, Players.NORTH));
        assertThat(code(FACTS, writes(FACTS, "other"), Players.EAST, Players.WEST))
                .isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code("other", writes(FACTS), Players.NORTH)).isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
        Judgement both = judge(FACTS, "1.0", writes(FACTS, "other"), Players.EAST, Players.NORTH);
        assertThat(both.code()).isEqualTo(Code.VALID);
        assertThat(both.notes()).contains("found a write to other, expected facts alone");
    }

    @Test
    void a_definition_takes_a_majority_of_hospitals() throws Exception {
        assertThat(code("_lifecycle", writes("_lifecycle"), Players.EAST, Players.NORTH))
                .isEqualTo(Code.VALID);
        assertThat(code("_lifecycle", writes("_lifecycle"), Players.EAST, Players.BUYER, Players.OPERATOR))
                .isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void an_approval_takes_the_organisation_whose_it_is() throws Exception {
        TxReadWriteSet approval = hashed("_lifecycle", "_implicit_org_" + Players.BUYER);
        assertThat(code("_lifecycle", approval, Players.BUYER)).isEqualTo(Code.VALID);
        assertThat(code("_lifecycle", approval, Players.EAST, Players.WEST, Players.NORTH))
                .isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code("_lifecycle", hashed("_lifecycle", "_implicit_org_Nobody"), Players.BUYER))
                .isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void private_data_among_facts_is_named() throws Exception {
        Judgement judgement = judge(FACTS, "1.0", hashed(FACTS, "_implicit_org_" + Players.BUYER), Players.BUYER);
        assertThat(judgement.code()).isEqualTo(Code.VALID);
        assertThat(judgement.notes()).anyMatch(n -> n.startsWith("found private data in _implicit_org_Buyer"));
        assertThat(code(FACTS, hashed(FACTS, "unknown"), Players.EAST, Players.WEST))
                .isEqualTo(Code.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void another_version_than_the_defined_one_is_named() throws Exception {
        Judgement judgement = judge(FACTS, "0.9", writes(FACTS), Players.EAST, Players.WEST);
        assertThat(judgement.code()).isEqualTo(Code.VALID);
        assertThat(judgement.notes()).contains("found version 0.9 of the chaincode, expected 1.0 as it is defined");
    }
}
