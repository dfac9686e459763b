package org.yui.network.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.chaincode.FactContract;
import org.yui.domain.MspId;
import org.yui.network.embedded.Contracts;
import org.yui.network.embedded.EmbeddedLedger;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;
import org.yui.testkit.Tool;
import org.yui.testkit.contract.KitContract;

/** What Fabric's own programs say of the embedded engine's files. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GenuineFabricTest {

    private static final String CHANNEL = "yui";

    @TempDir
    Path folder;

    private Path evidence;
    private byte[] genesis;

    @BeforeEach
    void write() throws Exception {
        ConsortiumPlan plan = new ConsortiumPlan(
                List.of(
                        new Organisation(new MspId("EastHospital"), "東病院"),
                        new Organisation(new MspId("WestHospital"), "West")),
                List.of(new Organisation(new MspId("Buyer"), "Buyer")));
        Consortium consortium = Consortium.open(folder.resolve("c"), plan, InstantSource.system(), new SecureRandom());
        try (EmbeddedLedger ledger = EmbeddedLedger.open(
                folder.resolve("l"),
                CHANNEL,
                consortium,
                Contracts.beside(KitContract.class, FactContract.class),
                InstantSource.system(),
                new SecureRandom())) {
            for (int i = 0; i < 5; i++) {
                ledger.as(new MspId("Buyer")).submit("kit:add", "{\"key\":\"n\"}");
            }
            genesis = ledger.block(0);
        }
        evidence = folder.resolve("evidence");
        Path target = BlockFolder.of(evidence, CHANNEL).file(0);
        Files.createDirectories(target.getParent());
        Files.copy(BlockFolder.of(folder.resolve("l"), CHANNEL).file(0), target, StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void ledgerutil_verifies_the_block_files() throws Exception {
        Tool ledgerutil = Tool.onPath("ledgerutil");
        Path out = Files.createDirectory(folder.resolve("out"));

        Tool.Answer answer = ledgerutil.run("verify", evidence.toString(), "-o", out.toString());

        assertThat(answer.output()).contains("No error is found");
        assertThat(answer.exitCode()).isZero();
    }

    /** A byte of a transaction: ledgerutil goes by the blocks' data hashes, and looks neither at signatures nor at COMMIT_HASH. */
    @Test
    void ledgerutil_names_a_changed_byte() throws Exception {
        Tool ledgerutil = Tool.onPath("ledgerutil");
        Path file = BlockFolder.of(evidence, CHANNEL).file(0);
        byte[] bytes = Files.readAllBytes(file);
        int argument = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("{\"key\":\"n\"}");
        assertThat(argument).isPositive();
        bytes[argument] ^= 1;
        Files.write(file, bytes);

        Tool.Answer answer = ledgerutil.run(
                "verify",
                evidence.toString(),
                "-o",
                Files.createDirectory(folder.resolve("out")).toString());

        assertThat(answer.output()).doesNotContain("No error is found");
    }

    @Test
    void configtxlator_reads_block_0() throws Exception {
        Tool configtxlator = Tool.onPath("configtxlator");
        Path block = Files.write(folder.resolve("genesis.block"), genesis);
        Path json = folder.resolve("genesis.json");

        Tool.Answer answer = configtxlator.run(
                "proto_decode", "--type", "common.Block", "--input", block.toString(), "--output", json.toString());

        assertThat(answer.output()).isEmpty();
        assertThat(Files.readString(json))
                .contains("\"EastHospital\"", "\"LifecycleEndorsement\"", "\"BlockValidation\"", "\"V2_5\"");
    }
}
