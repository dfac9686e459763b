package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yui.chaincode.FactContract;
import org.yui.domain.ledger.Ledger;
import org.yui.network.block.BlockFile;
import org.yui.network.block.BlockFolder;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;
import org.yui.testkit.SeededRandom;
import org.yui.testkit.contract.KitContract;

/** A process that is killed, or whose disk is full, while it writes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillTest {

    private static final int KILLS = 3;

    @TempDir
    static Path shared;

    private static Path consortiumFolder;
    private static Consortium consortium;

    @TempDir
    Path folder;

    private Path ledgerFolder;

    @BeforeAll
    static void make() throws Exception {
        consortiumFolder = shared.resolve("consortium");
        ConsortiumPlan plan = new ConsortiumPlan(
                List.of(new Organisation(Consortia.EAST, "東病院"), new Organisation(Consortia.WEST, "West")),
                List.of(new Organisation(Consortia.BUYER, "Buyer")));
        consortium = Consortium.open(consortiumFolder, plan, InstantSource.system(), new SecureRandom());
    }

    @BeforeEach
    void place() {
        ledgerFolder = folder.resolve("ledger");
    }

    private List<String> command(String prefix, int count) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                StatingProcess.class.getName(),
                ledgerFolder.toString(),
                consortiumFolder.toString(),
                prefix,
                String.valueOf(count));
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void a_process_killed_at_any_moment_loses_nothing_and_doubles_nothing() throws Exception {
        RandomGenerator random = SeededRandom.of(KillTest.class);
        Set<String> committed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            committed.addAll(runAndKill("run" + kill, random.nextInt(40)));
            try (EmbeddedLedger ledger = open()) {
                assertAllThere(ledger, committed);
            }
        }
        assertThat(committed).isNotEmpty();
    }

    /** Kills the process after so many lines, and reads what it still managed to say. */
    private List<String> runAndKill(String prefix, int lines) throws Exception {
        Process process = start(command(prefix, 100_000));
        List<String> committed = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                assertThat(line).startsWith("committed ");
                committed.add(line.substring("committed ".length()));
                if (committed.size() == lines + 1) {
                    process.toHandle().destroyForcibly(); // unlike the process, it leaves the pipe to be read
                }
            }
        }
        process.waitFor();
        return committed;
    }

    private EmbeddedLedger open() throws Exception {
        return EmbeddedLedger.open(
                ledgerFolder,
                Consortia.CHANNEL,
                consortium,
                Contracts.beside(KitContract.class, FactContract.class),
                InstantSource.system(),
                new SecureRandom());
    }

    private void assertAllThere(EmbeddedLedger ledger, Set<String> committed) throws Exception {
        Ledger buyer = ledger.as(Consortia.BUYER);
        for (String key : committed) {
            assertThat(buyer.fact(key)).as(key).isPresent();
        }
        try (BlockFile blocks = BlockFile.open(ledgerFolder, Consortia.CHANNEL)) {
            List<Block> all = new ArrayList<>();
            blocks.forEachRemaining(all::add);
            assertThat(all).hasSize((int) ledger.height());
            assertThat(CommitHashOracle.of(all)).isEqualTo(CommitHashOracle.recorded(all.getLast()));
        }
    }

    /** The shell's limit on file sizes stands in for a full disk: writing beyond it fails in the same way. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_disk_that_is_full_refuses_clearly_and_leaves_no_half_block() throws Exception {
        open().close();
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 512 && exec \"$@\"", "sh"));
        limited.addAll(command("full", 60));

        Process process = start(limited);
        List<String> said;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said = out.readAllLines();
        }
        process.waitFor();

        assertThat(said).anyMatch(line -> line.startsWith("committed "));
        assertThat(said)
                .anyMatch(line -> line.startsWith("failed ")
                        && line.contains("LedgerUnavailableException")
                        && line.contains("nothing happened"));
        assertThat(Files.size(BlockFolder.of(ledgerFolder, Consortia.CHANNEL).file(0)))
                .isLessThanOrEqualTo(512 * 1024);
        Set<String> committed = new HashSet<>();
        said.stream()
                .filter(line -> line.startsWith("committed "))
                .forEach(line -> committed.add(line.substring("committed ".length())));
        try (EmbeddedLedger ledger = open()) {
            assertAllThere(ledger, committed);
            ledger.as(Consortia.BUYER).submit("kit:state", "{\"key\":\"room again\",\"value\":\"v\"}");
        }
    }
}
