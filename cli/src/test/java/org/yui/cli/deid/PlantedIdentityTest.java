package org.yui.cli.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.cli.ExitCode;
import org.yui.testkit.planted.PlantedFolder;
import org.yui.testkit.planted.PlantedPlace;

/** More than three hundred places of identities, and the three shipped profiles: none comes out anywhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedIdentityTest {

    private static final long SEED = 20261123;

    @TempDir
    static Path folder;

    private static PlantedFolder planted;
    private static final Map<String, PlantedRun> RUNS = new HashMap<>();

    @BeforeAll
    static void deidentify_under_each_profile() throws Exception {
        Path in = folder.resolve("in");
        planted = PlantedFolder.write(SEED, in);
        for (String profile : List.of("strict", "research", "japan")) {
            RUNS.put(profile, PlantedRun.of(planted, in, folder, profile));
        }
    }

    private static PlantedRun run(String profile) {
        PlantedRun run = RUNS.get(profile);
        assertThat(run).isNotNull();
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "research", "japan"})
    void no_canary_is_left_in_any_byte_name_or_message(String profile) throws IOException {
        assertThat(run(profile).left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "research", "japan"})
    void every_file_is_accounted_for(String profile) throws IOException {
        PlantedRun run = run(profile);

        assertThat(run.exitCode()).isEqualTo(ExitCode.QUARANTINED);
        assertThat(run.counts().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(planted.files().size());
        assertThat(run.outputs()).hasSize(run.counts().get(0));
    }

    /** Held are files whose pixels or bytes cannot be proved clean; a directory of patients is nobody's instance. */
    @ParameterizedTest
    @CsvSource({
        "strict, ct mr unknown private overlay deflated big seg enhanced",
        "research, ct mr unknown private overlay deflated big sr seg rt enhanced pr ecg",
        "japan, ct mr unknown private overlay deflated big sr seg rt enhanced pr ecg"
    })
    void what_can_be_proved_clean_is_written_and_the_rest_is_held(String profile, String written) throws IOException {
        List<Integer> expected = Stream.of(written.split(" ", -1))
                .map(PlantedFolder::seriesNumber)
                .toList();

        assertThat(run(profile).outputs().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"research", "japan"})
    void harmless_words_beside_identities_stay(String profile) throws IOException {
        Map<Integer, Read> outputs = run(profile).outputs();

        for (PlantedPlace place : planted.places()) {
            Read output = outputs.get(PlantedFolder.seriesNumber(place.file()));
            if (output != null && !place.stays().isEmpty()) {
                String tag = place.path().replace("~", "").replaceAll("(,....)>", "$1#0>");
                assertThat(output.at(tag)).as("%s", place).isEqualTo(place.stays());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "research", "japan"})
    void the_quarantine_is_closed_to_others(String profile) throws IOException {
        Path quarantine = run(profile).quarantine();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(quarantine)))
                .isEqualTo("rwx------");
        assertThat(Read.files(quarantine))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }
}
