package org.yui.cli.midib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;
import org.yui.cli.deid.Read;

/**
 * MIDI-B's checks, pixels that are to be hidden aside, on an answer key of our own. Other tools are scored on the same key by
 * hand: {@code -Dyui.midib.keep=DIR} keeps the images in {@code DIR/in}, and {@code -Dyui.midib.score=NAME=DIR,...} scores
 * what tools made of them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MidiBTest {

    /** The key that other tools were scored on; another one by {@code -Dyui.midib.seed}. */
    private static final long SEED = Long.getLong("yui.midib.seed", 20240910);

    private static final int PATIENTS = 24;
    private static final double LEAST_PERCENT = 99.93;

    @TempDir
    static Path temporary;

    private static List<KeyRow> key = List.of();
    private static Path folder = Path.of("");

    @BeforeAll
    static void make_images_and_their_answer_key() throws IOException {
        String keep = System.getProperty("yui.midib.keep");
        folder = keep == null ? temporary : Path.of(keep);
        key = KeyedImages.write(new SplittableRandom(SEED), PATIENTS, folder.resolve("in"));
    }

    @Test
    void the_images_themselves_keep_everything_and_hide_nothing() throws IOException {
        Score score = new Scorer(Read.byPixels(folder.resolve("in"))).score(key);

        for (Check check : List.of(Check.TEXT_REMOVED, Check.DATE_SHIFTED, Check.UID_CHANGED)) {
            assertThat(score.failures(check))
                    .as("%s", check)
                    .isEqualTo(score.total().get(check));
        }
        for (Check check :
                List.of(Check.TEXT_RETAINED, Check.TAG_RETAINED, Check.TEXT_NOTNULL, Check.PIXELS_RETAINED)) {
            assertThat(score.failures(check)).as("%s", check).isZero();
        }
    }

    @Test
    void research_keeps_nearly_all_that_it_should_and_fails_no_removal() throws IOException {
        Path out = folder.resolve("out");
        StringWriter log = new StringWriter();

        int exit = Main.run(
                new PrintWriter(log),
                new PrintWriter(log),
                "deid",
                folder.resolve("in").toString(),
                out.toString(),
                "--profile",
                "research");

        assertThat(exit).as("%s", log).isEqualTo(ExitCode.DONE);
        Score score = new Scorer(Read.byPixels(out)).score(key);
        System.out.println(score.table("yui deid --profile research"));
        for (Check check : List.of(Check.TEXT_REMOVED, Check.DATE_SHIFTED, Check.UID_CHANGED)) {
            assertThat(score.failures(check)).as("%s", check).isZero();
        }
        assertThat(score.failed()).as("of %d checks", score.checks()).hasSizeLessThan(allowed(score));
        assertThat(score.percent()).isGreaterThanOrEqualTo(LEAST_PERCENT);
    }

    private static int allowed(Score score) {
        return 1 + (int) (score.checks() * (100 - LEAST_PERCENT) / 100);
    }

    @Test
    void other_tools_are_scored_where_their_outputs_are_named() throws IOException {
        for (String tool : Stream.of(System.getProperty("yui.midib.score", "").split(",", -1))
                .filter(named -> !named.isEmpty())
                .toList()) {
            int at = tool.indexOf('=');
            Score score = new Scorer(Read.byPixels(Path.of(tool.substring(at + 1)))).score(key);
            System.out.println(score.table(tool.substring(0, at)));
            assertThat(score.checks()).isEqualTo(key.size());
        }
    }
}
