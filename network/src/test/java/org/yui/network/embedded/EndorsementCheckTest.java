package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.domain.MspId;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.Consortium;
import org.yui.network.member.VerifiedIdentity;

/** Who must endorse what, by block 0 of two hospitals and a buyer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndorsementCheckTest {

    private static final String LIFECYCLE = Definitions.NAMESPACE;

    @TempDir
    static Path folder;

    private static Consortium consortium;
    private static ChannelPolicies policies;

    @BeforeAll
    static void make() throws Exception {
        consortium = Consortia.make(folder.resolve("c"));
        policies = ChannelConfig.of(new GenesisBlock(
                                consortium.membership(), consortium.plan().hospitalIds())
                        .make(Consortia.CHANNEL, Consortia.NOW, new SecureRandom()))
                .policies();
    }

    private static VerifiedIdentity signer(MspId member, CertificateRole role) throws Exception {
        return consortium.membership().verify(consortium.identity(member, role).serialized());
    }

    private static VerifiedIdentity peer(MspId member) throws Exception {
        return signer(member, CertificateRole.PEER);
    }

    /** Nothing stands in the state. */
    private static final StateView EMPTY = new StateView() {
        @Override
        public Optional<VersionedValue> get(StateKey key) {
            return Optional.empty();
        }

        @Override
        public Iterator<Item> range(String namespace, String start, String end) {
            return List.<Item>of().iterator();
        }
    };

    private static ReadWriteSet.Collection collection(String name) {
        return new ReadWriteSet.Collection(
                name,
                HashedRWSet.newBuilder()
                        .addHashedWrites(KVWriteHash.newBuilder().setKeyHash(ByteString.copyFromUtf8("hash")))
                        .build());
    }

    private static TxValidationCode lifecycle(
            boolean publicly, List<ReadWriteSet.Collection> collections, VerifiedIdentity... endorsers) {
        KVRWSet.Builder content = KVRWSet.newBuilder();
        if (publicly) {
            content.addWrites(KVWrite.newBuilder().setKey("k"));
        }
        ReadWriteSet set =
                new ReadWriteSet(List.of(new ReadWriteSet.Namespace(LIFECYCLE, content.build(), collections)));
        return new EndorsementCheck(policies, new Definitions(EMPTY))
                .check(new CheckedTransaction(
                        "id",
                        TxValidationCode.VALID,
                        TxValidationCode.VALID,
                        null,
                        LIFECYCLE,
                        set,
                        List.of(endorsers)));
    }

    @Test
    void a_definition_needs_the_majority_of_the_hospitals_peers() throws Exception {
        VerifiedIdentity east = peer(Consortia.EAST);

        assertThat(lifecycle(true, List.of(), east, peer(Consortia.WEST))).isEqualTo(TxValidationCode.VALID);
        assertThat(lifecycle(true, List.of(), east, peer(Consortia.BUYER)))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(lifecycle(true, List.of(), east, signer(Consortia.WEST, CertificateRole.CLIENT)))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void what_goes_into_a_members_own_collection_needs_that_member_alone() throws Exception {
        List<ReadWriteSet.Collection> buyers = List.of(collection("_implicit_org_Buyer"));

        assertThat(lifecycle(false, buyers, peer(Consortia.BUYER))).isEqualTo(TxValidationCode.VALID);
        assertThat(lifecycle(false, buyers, peer(Consortia.EAST), peer(Consortia.WEST)))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(lifecycle(true, buyers, peer(Consortia.BUYER)))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(lifecycle(true, buyers, peer(Consortia.BUYER), peer(Consortia.EAST), peer(Consortia.WEST)))
                .isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void a_collection_of_nobody_takes_nothing() throws Exception {
        for (String name : List.of("_implicit_org_Stranger", "own")) {
            assertThat(lifecycle(false, List.of(collection(name)), peer(Consortia.EAST), peer(Consortia.WEST)))
                    .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/Channel/Application/Endorsement, true",
        "/Channel/Application/Readers, true",
        "/Channel/Application/Buyer/Endorsement, false",
        "/Channel/Orderer/BlockValidation, false",
        "/Channel/Application/None, false",
        "/Channel/None/Endorsement, false",
        "/Other/Application/Endorsement, false",
        "Endorsement, false",
        "'', false"
    })
    void a_policy_of_the_configuration_is_found_by_its_path(String path, boolean satisfied) throws Exception {
        assertThat(policies.satisfied(
                        ChannelPolicies.reference(path), List.of(peer(Consortia.EAST), peer(Consortia.WEST))))
                .isEqualTo(satisfied);
    }

    @Test
    void what_is_no_policy_is_satisfied_by_nobody() throws Exception {
        assertThat(policies.satisfied(ByteString.copyFromUtf8("none"), List.of(peer(Consortia.EAST))))
                .isFalse();
        assertThat(policies.satisfied(ByteString.EMPTY, List.of(peer(Consortia.EAST))))
                .isFalse();
    }

    /** Two of East's peer: one signature stands for one of them. */
    @Test
    void a_signature_stands_for_one_principal_only() throws Exception {
        var majority = SignaturePolicyEnvelope.parseFrom(
                Policies.majority(List.of(Consortia.EAST, Consortia.EAST), CertificateRole.PEER)
                        .getValue());
        ByteString policy = ApplicationPolicy.newBuilder()
                .setSignaturePolicy(majority)
                .build()
                .toByteString();

        assertThat(policies.satisfied(policy, List.of(peer(Consortia.EAST)))).isFalse();
    }
}
