package org.yui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.audit.block.Block;
import org.yui.audit.fixture.FabricEdit;
import org.yui.audit.fixture.FabricLog;
import org.yui.audit.report.Finding;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

/** Whatever is done to a genuine peer's blocks is named, also where every hash was made anew. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FabricTamperTest {

    private static final int SIGNATURES = 0;
    private static final int LAST_CONFIG = 1;
    private static final int FILTER = 2;
    private static final int COMMIT_HASH = 4;
    private static final List<Integer> ENTRIES = List.of(SIGNATURES, LAST_CONFIG, FILTER, COMMIT_HASH);

    private static final long BUYER_COMES = 9;

    private static RandomGenerator random;

    @TempDir
    Path folder;

    @BeforeAll
    static void seed() {
        random = new SplittableRandom(SeededRandom.seed(FabricTamperTest.class));
    }

    private FabricLog log(String name) throws Exception {
        return FabricLog.unpack(name, folder.resolve("evidence"));
    }

    private static List<String> findings(FabricLog log) throws Exception {
        return Audit.run(log.evidence(), Optional.empty()).findings().stream()
                .map(Finding::line)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"raft", "bft"})
    void every_mutation_of_the_file_is_named(String name) throws Exception {
        FabricLog log = log(name);
        byte[] original = Files.readAllBytes(log.file());
        for (Mutation mutation : Mutations.some(original, 3, random)) {
            Files.write(log.file(), mutation.bytes());
            assertThat(findings(log)).as(name + ": " + mutation).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"raft", "bft"})
    void every_mutation_of_metadata_is_named_at_its_block(String name) throws Exception {
        FabricLog log = log(name);
        for (Block block : log.blocks()) {
            int entry = ENTRIES.get(random.nextInt(ENTRIES.size()));
            byte[] original = block.metadata().get(entry).toByteArray();
            List<Mutation> mutations = Mutations.some(original, 1, random);
            Mutation mutation = mutations.get(random.nextInt(mutations.size()));
            log.writeWith(block.number(), b -> FabricLog.withMetadata(b, entry, ByteString.copyFrom(mutation.bytes())));
            assertThat(findings(log))
                    .as(name + " block " + block.number() + " entry " + entry + ": " + mutation)
                    .anyMatch(f -> f.contains("at block " + block.number()));
        }
    }

    private static Block signedBy(Block block, List<MetadataSignature> signatures) {
        return FabricLog.withMetadata(
                block,
                SIGNATURES,
                metadata(block).toBuilder()
                        .clearSignatures()
                        .addAllSignatures(signatures)
                        .build()
                        .toByteString());
    }

    private static Metadata metadata(Block block) {
        try {
            return Metadata.parseFrom(block.metadata().get(SIGNATURES));
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_quorum_of_bft_orderers_less_one_is_named() throws Exception {
        FabricLog log = log("bft");
        for (long number : List.of(1L, BUYER_COMES, 19L)) {
            Block block = log.block(number);
            List<MetadataSignature> three = metadata(block).getSignaturesList().subList(0, 3);
            for (int i = 0; i < three.size(); i++) {
                List<MetadataSignature> two = new ArrayList<>(three);
                two.remove(i);
                log.writeWith(block.number(), b -> signedBy(b, two));
                assertThat(findings(log))
                        .contains("INTEGRITY at block " + block.number()
                                + ": found signatures of 2 orderers, which do not satisfy the policy BlockValidation");
            }
        }
    }

    @Test
    void a_bft_signature_twice_or_from_another_block_is_named() throws Exception {
        FabricLog log = log("bft");
        List<MetadataSignature> own = metadata(log.block(5)).getSignaturesList();
        List<MetadataSignature> twice = List.of(own.getFirst(), own.getFirst(), own.get(1), own.get(2));
        log.writeWith(5, b -> signedBy(b, twice));
        assertThat(findings(log)).anyMatch(f -> f.contains("block 5: found an orderer's signature twice"));
        List<MetadataSignature> foreign = metadata(log.block(6)).getSignaturesList();
        log.writeWith(5, b -> signedBy(b, foreign));
        assertThat(findings(log)).anyMatch(f -> f.contains("block 5: signatures: found an orderer's signature that"));
    }

    @Test
    void a_bft_signature_under_another_orderers_number_is_named() throws Exception {
        FabricLog log = log("bft");
        List<MetadataSignature> own = new ArrayList<>(metadata(log.block(5)).getSignaturesList());
        MetadataSignature first = own.getFirst();
        for (int number : List.of(9, FabricEdit.consenter(own.get(1)))) {
            own.set(0, FabricEdit.asConsenter(first, number));
            log.writeWith(5, b -> signedBy(b, own));
            assertThat(findings(log)).anyMatch(f -> f.contains("INTEGRITY at block 5: signatures: "));
        }
    }

    @Test
    void a_raft_block_without_its_signature_is_named() throws Exception {
        FabricLog log = log("raft");
        log.writeWith(4, b -> signedBy(b, List.of()));
        assertThat(findings(log)).anyMatch(f -> f.contains("block 4: found signatures of 0 orderers"));
    }

    @Test
    void a_configuration_with_too_few_signatures_is_named_and_not_followed() throws Exception {
        for (String name : List.of("raft", "bft")) {
            FabricLog log = log(name);
            log.writeWith(
                    BUYER_COMES,
                    b -> FabricLog.withEnvelope(
                            b, 0, FabricEdit.configUpdate(b.envelopes().getFirst(), u -> {
                                u.removeSignatures(0);
                                return u;
                            })));
            assertThat(findings(log))
                    .anyMatch(f -> f.startsWith("AUTHORISATION at block " + BUYER_COMES
                            + ": configuration: found signatures of [Hospital2MSP], which do not satisfy Admins"));
        }
    }

    @Test
    void a_configuration_whose_signature_was_spoiled_is_named() throws Exception {
        FabricLog log = log("raft");
        log.writeWith(
                BUYER_COMES,
                b -> FabricLog.withEnvelope(
                        b, 0, FabricEdit.configUpdate(b.envelopes().getFirst(), u -> {
                            u.getSignaturesBuilder(1)
                                    .setSignature(u.getSignatures(0).getSignature());
                            return u;
                        })));
        assertThat(findings(log)).anyMatch(f -> f.contains("found a signature of Hospital2MSP that does not hold"));
    }

    @Test
    void a_configuration_that_is_not_what_its_update_makes_is_named() throws Exception {
        FabricLog log = log("bft");
        log.writeWith(
                BUYER_COMES,
                b -> FabricLog.withEnvelope(
                        b, 0, FabricEdit.config(b.envelopes().getFirst(), c -> {
                            c.getConfigBuilder().getChannelGroupBuilder().setVersion(7);
                            return c;
                        })));
        assertThat(findings(log))
                .anyMatch(f -> f.contains("found another configuration than its update makes of the one before"));
    }

    @Test
    void another_hash_in_an_approval_breaks_the_approval_and_the_state() throws Exception {
        FabricLog log = log("raft");
        log.writeWith(
                1,
                b -> FabricLog.withEnvelope(
                        b,
                        0,
                        FabricEdit.firstHashedWrite(b.envelopes().getFirst(), ByteString.copyFrom(new byte[32]))));
        assertThat(findings(log))
                .anyMatch(f -> f.contains("block 1 tx 0: found VALID, expected BAD_CREATOR_SIGNATURE"))
                .anyMatch(f -> f.contains("block 1: found another COMMIT_HASH"))
                .anyMatch(f -> f.contains("block 3 tx 0: found VALID, expected MVCC_READ_CONFLICT"));
    }

    @Test
    void an_endorsement_less_under_a_definition_is_named_and_the_definition_not_followed() throws Exception {
        FabricLog log = log("bft");
        log.writeWith(
                3,
                b -> FabricLog.withEnvelope(
                        b, 0, FabricEdit.action(b.envelopes().getFirst(), a -> {
                            a.getActionBuilder().removeEndorsements(1);
                            return a;
                        })));
        List<String> found = findings(log);
        assertThat(found)
                .anyMatch(f -> f.contains("block 3 tx 0: found VALID, expected BAD_CREATOR_SIGNATURE"))
                .anyMatch(f -> f.contains("block 4 tx 0: found VALID, expected INVALID_CHAINCODE"));
    }

    @Test
    void a_code_that_hides_a_conflict_is_named() throws Exception {
        FabricLog log = log("bft");
        for (Block block : log.blocks()) {
            byte[] codes = block.metadata().get(FILTER).toByteArray();
            int i = random.nextInt(codes.length);
            codes[i] = (byte) (codes[i] == 0 ? 11 : 0);
            log.writeWith(block.number(), b -> FabricLog.withMetadata(b, FILTER, ByteString.copyFrom(codes)));
            assertThat(findings(log)).anyMatch(f -> f.contains("at block " + block.number()));
        }
    }

    @Test
    void the_first_block_that_differs_in_a_copy_is_named_with_those_who_agree() throws Exception {
        FabricLog log = log("bft");
        FabricLog.copy("bft-hospital2", log.evidence().resolve("copies/Hospital2MSP"));
        FabricLog third = FabricLog.unpack("bft-hospital2", log.evidence().resolve("copies/Hospital3MSP"));
        third.writeWith(7, b -> FabricLog.withMetadata(b, FILTER, ByteString.copyFrom(new byte[] {12})));
        assertThat(findings(log))
                .containsExactly("INTEGRITY at copy of Hospital3MSP block 7: found another block than in the log, which"
                        + " Hospital2MSP have; this one Hospital3MSP have");
    }

    @Test
    void a_shorter_copy_is_told_and_not_found() throws Exception {
        FabricLog log = log("bft");
        FabricLog second = FabricLog.unpack("bft-hospital2", log.evidence().resolve("copies/Hospital2MSP"));
        second.write(second.blocks().subList(0, 12));
        assertThat(findings(log)).isEmpty();
        assertThat(Audit.run(log.evidence(), Optional.empty()).conclusion()).contains("Hospital2MSP to block 11");
    }

    @Test
    void a_copy_with_a_forged_signature_is_named() throws Exception {
        FabricLog log = log("bft");
        FabricLog second = FabricLog.unpack("bft-hospital2", log.evidence().resolve("copies/Hospital2MSP"));
        second.writeWith(4, b -> signedBy(b, metadata(log.block(6)).getSignaturesList()));
        assertThat(findings(log))
                .containsExactly("INTEGRITY at copy of Hospital2MSP block 4: signatures: found an orderer's signature"
                        + " that does not hold over this block");
    }
}
