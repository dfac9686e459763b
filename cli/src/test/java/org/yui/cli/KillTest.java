package org.yui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.Audit;
import org.yui.cli.demo.Summary;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.evidence.RowLines;
import org.yui.domain.ledger.LedgerFact;
import org.yui.testkit.SeededRandom;

/** Demos that are killed (SIGKILL) at random moments and started again: nothing is lost, nothing is done twice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillTest {

    /** How many kills there must be: {@code -Dyui.kills=N}. */
    private static final int KILLS = Integer.getInteger("yui.kills", 30);

    /** Few, so that kills come at every stage and not mostly in demos that are all but finished. */
    private static final int KILLS_IN_ONE_FOLDER = 5;

    /** How cumulative prices round depends on the order of contributions, whose identifiers are random. */
    private static final long ROUNDING = 2;

    @TempDir
    static Path folder;

    private static RandomGenerator random;
    private static List<Path> hospitals;
    private static FinishedDemo reference;

    /** How long a whole demo takes, by the last that was not killed in time. */
    private static long milliseconds;

    @BeforeAll
    static void run_once_without_a_kill() throws Exception {
        long seed = SeededRandom.seed(KillTest.class);
        random = new SplittableRandom(seed);
        hospitals = SmallDemo.hospitals(folder.resolve("hospitals"), seed);
        Path out = folder.resolve("reference");
        long began = System.nanoTime();
        assertThat(start(out).exitCode()).as(log(out)).isEqualTo(ExitCode.DONE);
        milliseconds = Duration.ofNanos(System.nanoTime() - began).toMillis();
        reference = new FinishedDemo(out);
    }

    private static YuiProcess start(Path out) throws IOException {
        return YuiProcess.start(logOf(out), SmallDemo.demoArguments(out, hospitals));
    }

    private static Path logOf(Path out) {
        return out.resolveSibling(out.getFileName() + ".log");
    }

    private static String log(Path out) throws IOException {
        return Files.exists(logOf(out)) ? Files.readString(logOf(out)) : "";
    }

    @Test
    void a_demo_killed_again_and_again_ends_as_if_it_never_had_been() throws Exception {
        int kills = 0;
        int folders = 0;
        while (kills < KILLS) {
            Path out = folder.resolve("killed-" + folders++);
            kills += kill(out, Math.min(KILLS_IN_ONE_FOLDER, KILLS - kills));
            assertThat(start(out).exitCode()).as(log(out)).isEqualTo(ExitCode.DONE);
            expectNothingLostAndNothingTwice(new FinishedDemo(out));
        }
        System.out.println(
                "KillTest: " + kills + " kills in " + folders + " folders; a whole demo takes " + milliseconds + " ms");
    }

    /** @return how many kills came before the demo's own end; with one that came too late there are no more */
    private static int kill(Path out, int times) throws Exception {
        List<LedgerFact> before = List.of();
        for (int kills = 0; kills < times; kills++) {
            long began = System.nanoTime();
            boolean killed = start(out).killAfter(random.nextLong(milliseconds));
            List<LedgerFact> after = new FinishedDemo(out).facts();
            expectToGoOn(before, after);
            before = after;
            if (!killed) {
                comeSooner(Duration.ofNanos(System.nanoTime() - began).toMillis());
                return kills;
            }
        }
        return times;
    }

    /**
     * The machine has less to do than it had, so kills must come sooner; by a quarter at most, for a demo that goes on has less to
     * do than a whole one.
     */
    private static void comeSooner(long took) {
        milliseconds = Math.min(milliseconds, Math.max(took, milliseconds * 3 / 4));
    }

    private static void expectToGoOn(List<LedgerFact> before, List<LedgerFact> after) {
        assertThat(after).hasSizeGreaterThanOrEqualTo(before.size());
        assertThat(after.subList(0, before.size()).equals(before))
                .as("facts that stood stand still")
                .isTrue();
    }

    private static void expectNothingLostAndNothingTwice(FinishedDemo demo) throws IOException {
        expectTheSame(demo.summary());
        assertThat(demo.kinds()).isEqualTo(reference.kinds());
        expectEveryLineUsedOnce(demo);
        assertThat(demo.stored()).containsExactlyInAnyOrderElementsOf(demo.contributed());
        assertThat(demo.delivered()).isEqualTo(demo.staged());
        assertThat(demo.names()).isEqualTo(reference.names());
        assertThat(Audit.run(
                                demo.folder().resolve("evidence"),
                                Optional.of(demo.folder().resolve("anchor.json")))
                        .findings())
                .isEmpty();
    }

    private static void expectTheSame(Summary summary) throws IOException {
        Summary expected = reference.summary();
        assertThat(summary)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\.id", "contributions.id", "grants.id", "grants.dataset")
                .ignoringFields("dustMinor", "statements.earnedMinor", "audit.blocks", "audit.transactions")
                .isEqualTo(expected);
        long earned = 0;
        for (int i = 0; i < expected.statements().size(); i++) {
            long one = summary.statements().get(i).earnedMinor();
            assertThat(one).isCloseTo(expected.statements().get(i).earnedMinor(), within(ROUNDING));
            earned += one;
        }
        assertThat(earned + summary.dustMinor()).isEqualTo(summary.revenueMinor());
    }

    /** No study is on two lines, and every hospital, for with two of them both are needed, has answered every line, with statements that only grew. */
    private static void expectEveryLineUsedOnce(FinishedDemo demo) throws IOException {
        List<OrderedStudy> ordered = new ArrayList<>();
        for (RowLines row : demo.rows()) {
            row.lines().forEach(line -> ordered.add(line.line().study()));
        }
        Set<OrderedStudy> once = new HashSet<>(ordered);
        assertThat(ordered).hasSameSizeAs(once).hasSize((int) demo.summary().releases());
        long answered = 0;
        for (List<ReleasesRow> stated : demo.releases().values()) {
            for (int i = 0; i < stated.size(); i++) {
                assertThat(stated.get(i).sequence()).isEqualTo(i + 1);
                assertThat(stated.get(i)
                                .answered()
                                .containsAll(stated.get(Math.max(0, i - 1)).answered()))
                        .isTrue();
            }
            answered += stated.getLast().answered().count();
        }
        assertThat(answered).isEqualTo(ordered.size() * (long) hospitals.size());
    }

    @Test
    void a_finished_demo_started_again_adds_nothing_but_beats() throws Exception {
        Path out = folder.resolve("again");
        assertThat(start(out).exitCode()).as(log(out)).isEqualTo(ExitCode.DONE);
        FinishedDemo demo = new FinishedDemo(out);
        List<LedgerFact> facts = demo.facts();
        List<String> names = demo.names();
        List<String> delivered = demo.delivered();
        Summary summary = demo.summary();
        assertThat(start(out).exitCode()).as(log(out)).isEqualTo(ExitCode.DONE);
        expectToGoOn(facts, demo.facts());
        assertThat(demo.facts().subList(facts.size(), demo.facts().size()))
                .allSatisfy(f -> assertThat(f.key()).startsWith("BEAT/"));
        assertThat(demo.names()).isEqualTo(names);
        assertThat(demo.delivered()).isEqualTo(delivered);
        assertThat(demo.summary())
                .usingRecursiveComparison()
                .ignoringFields("audit.blocks", "audit.transactions")
                .isEqualTo(summary);
    }
}
