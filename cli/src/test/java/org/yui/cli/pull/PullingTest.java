package org.yui.cli.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.cli.Terminal;
import org.yui.domain.Hash;
import org.yui.imaging.intake.IntakeFolders;
import org.yui.imaging.intake.NameKey;
import org.yui.imaging.intake.Reception;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;
import org.yui.testkit.phantom.SeriesPlan;
import org.yui.testkit.phantom.StudyPlan;

/** Pulling from a server that stalls, lies and breaks off. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PullingTest {

    private static final NameKey NAMES =
            (meaning, value) -> Hash.of((meaning + HexFormat.of().formatHex(value)).getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .substring(0, 32);
    private static final PullLimits LIMITS = new PullLimits(Duration.ofMillis(400), 1 << 20);

    @TempDir
    Path folder;

    private final List<byte[]> study = new ArrayList<>();
    private IntakeFolders intake;

    @BeforeEach
    void write_a_study() throws Exception {
        StudyPlan plan = StudyPlan.ct(0, CharacterSet.UTF_8, Syntax.EXPLICIT_LITTLE_ENDIAN)
                .of(SeriesPlan.axial(3, Syntax.EXPLICIT_LITTLE_ENDIAN).sized(16, 16));
        new PhantomWriter(5).write(PhantomHospital.values()[0], folder.resolve("study"), List.of(plan));
        for (Path file : files(folder.resolve("study"))) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 132 && new String(bytes, 128, 4, StandardCharsets.US_ASCII).equals("DICM")) {
                study.add(bytes);
            }
        }
        intake = IntakeFolders.open(folder.resolve("intake"));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Pulling.Pulled pull(HostileOrthanc server, PullLimits limits) throws IOException {
        try (Orthanc orthanc = Orthanc.at(server.uri(), null, null, limits)) {
            Reception reception = Reception.open(intake, "pull", NAMES, new Random(1), 1 << 20, 0);
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            Terminal terminal = new Terminal(nowhere, nowhere, InstantSource.system(), true);
            return new Pulling(orthanc, reception, folder.resolve("seen"), terminal).study(HostileOrthanc.STUDY);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void a_study_whose_last_instance_comes_badly_is_not_here_at_all_until_it_is_pulled_again(HostileOrthanc.Mood mood)
            throws Exception {
        try (HostileOrthanc server = new HostileOrthanc(study)) {
            server.be(mood);
            assertThatThrownBy(() -> pull(server, LIMITS))
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching("found (an answer|a file|no answer).*, expected .*; pull again.*")
                    .hasMessageNotContaining("DICM");
            assertThat(files(intake.root())).isEmpty();
            server.be(HostileOrthanc.Mood.GOOD);
            assertThat(pull(server, PullLimits.USUAL)).isEqualTo(new Pulling.Pulled(1, study.size(), 0, 0));
            assertThat(files(intake.root())).hasSize(study.size());
        }
    }

    @Test
    void the_whole_time_grows_with_what_came() {
        PullLimits limits = new PullLimits(Duration.ofSeconds(60), 1000);
        assertThat(limits.whole(0)).isEqualTo(Duration.ofSeconds(60));
        assertThat(limits.whole(2500)).isEqualTo(Duration.ofMillis(62_500));
        assertThat(limits.whole(Long.MAX_VALUE)).isGreaterThan(Duration.ofDays(365));
    }
}
