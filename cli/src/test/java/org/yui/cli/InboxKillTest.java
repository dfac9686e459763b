package org.yui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.stage.InProcessNetwork;
import org.yui.domain.ledger.LedgerFact;
import org.yui.testkit.SeededRandom;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;
import org.yui.testkit.phantom.SeriesPlan;
import org.yui.testkit.phantom.StudyPlan;

/** {@code yui inbox --contribute} in a process of its own that is killed (SIGKILL) at random moments and started again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InboxKillTest {

    private static final String HOSPITAL = "Hospital1MSP";
    private static final int BATCHES = 3;
    private static final int KILLS_OF_ONE = 3;

    /** The servers within tell their starts; held, so that it stays so. */
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    static Path folder;

    private static InProcessNetwork network;
    private static RandomGenerator random;

    @BeforeAll
    static void open() throws Exception {
        ROOT.setLevel(Level.WARNING);
        random = new SplittableRandom(SeededRandom.seed(InboxKillTest.class));
        network = new InProcessNetwork(folder);
        List<String> all = List.of(HOSPITAL, "Hospital2MSP", "CuratorMSP", "OperatorMSP", "BuyerMSP", "EthicsMSP");
        List<String> states = new ArrayList<>();
        for (String member : all) {
            String state = folder.resolve(member + ".json").toString();
            yui(member, "member", "state", "--name=" + member, "--out=" + state);
            states.add(state);
        }
        for (String step : List.of("approve", "admit")) {
            for (String hospital : List.of(HOSPITAL, "Hospital2MSP").subList(0, step.equals("admit") ? 1 : 2)) {
                yui(
                        hospital,
                        Stream.concat(Stream.of("member", step), states.stream())
                                .toArray(String[]::new));
            }
        }
        String ethics = text(yui("EthicsMSP", "ethics", "--json", "--hospital=" + HOSPITAL), "id");
        Files.createDirectories(inbox());
        Files.writeString(network.config(HOSPITAL), Files.readString(network.config(HOSPITAL)) + """
            inbox: {folder: inbox, quiet: 1, ethics: %s, consent: OPTOUT-2026-03, least: 1}
            """.formatted(ethics));
    }

    @AfterAll
    static void close() throws Exception {
        network.close();
    }

    private static Path inbox() {
        return network.config(HOSPITAL).resolveSibling("inbox");
    }

    private static String yui(String member, String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.add(words[0].equals("member") ? 2 : 1, "--config=" + network.config(member));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new));
        assertThat(code).as("%s%s", out, err).isZero();
        return out.toString();
    }

    private static String text(String json, String key) {
        Matcher found = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(json);
        assertThat(found.find()).as("%s in %s", key, json).isTrue();
        return found.group(1);
    }

    /** A study of a patient of its own, which is taken and waits. */
    private static void drop(int patient) throws IOException {
        StudyPlan plan = StudyPlan.ct(0, CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN)
                .of(SeriesPlan.axial(8, Syntax.EXPLICIT_LITTLE_ENDIAN).sized(64, 64));
        Path studies = folder.resolve("studies-" + patient);
        new PhantomWriter(40 + patient).write(PhantomHospital.values()[0], studies, List.of(plan));
        Files.move(studies, inbox().resolve("YAMADA " + patient));
        yui(HOSPITAL, "inbox", "--take");
    }

    private static YuiProcess contribute(Path log) throws IOException {
        return YuiProcess.start(log, "inbox", "--config=" + network.config(HOSPITAL), "--contribute");
    }

    @Test
    void every_batch_ends_as_one_contribution_of_what_waited() throws Exception {
        Path log = folder.resolve("log");
        drop(0);
        long began = System.nanoTime();
        assertThat(contribute(log).exitCode()).as(Files.readString(log)).isZero();
        long milliseconds = Duration.ofNanos(System.nanoTime() - began).toMillis();
        int kills = 0;
        for (int batch = 1; batch <= BATCHES; batch++) {
            drop(batch);
            for (int kill = 0; kill < KILLS_OF_ONE; kill++) {
                kills += contribute(log).killAfter(random.nextLong(milliseconds)) ? 1 : 0;
            }
            assertThat(contribute(log).exitCode()).as(Files.readString(log)).isZero();
            assertThat(yui(HOSPITAL, "inbox", "--json")).contains("\"drops\":0", "\"reasons\":[]");
            assertThat(contributions()).hasSize(1 + batch);
            assertThat(shelves()).hasSize(1 + batch);
        }
        assertThat(Files.readString(log)).doesNotContain("YAMADA", "Exception");
        System.out.println(
                "InboxKillTest: " + kills + " kills of " + BATCHES + " batches; one takes " + milliseconds + " ms");
    }

    private static List<String> contributions() throws Exception {
        return network.facts().stream()
                .map(LedgerFact::key)
                .filter(key -> key.startsWith("CONTRIBUTION/"))
                .toList();
    }

    /** The contributions of which the hospital has evidence. */
    private static List<Path> shelves() throws IOException {
        try (Stream<Path> all =
                Files.list(network.config(HOSPITAL).resolveSibling("state").resolve("evidence/contributions"))) {
            return all.toList();
        }
    }
}
