package org.yui.testkit.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.testkit.canary.Canary;
import org.yui.testkit.canary.CanaryScan;
import org.yui.testkit.canary.Finding;
import org.yui.testkit.canary.Place;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhantomWriterTest {

    private static final long SEED = 20261123;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void every_canary_is_where_it_was_planted(PhantomHospital hospital) throws IOException {
        Phantom phantom = new PhantomWriter(SEED).write(hospital, folder);

        Set<Canary> found = new CanaryScan(phantom.canaries())
                .under(folder).stream().map(Finding::canary).collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrderElementsOf(phantom.canaries());
    }

    @ParameterizedTest
    @EnumSource
    void every_character_set_plants_what_the_scan_knows(CharacterSet characters) throws IOException {
        StudyPlan plan = StudyPlan.ct(1, characters, Syntax.EXPLICIT_LITTLE_ENDIAN)
                .of(SeriesPlan.axial(1, Syntax.EXPLICIT_LITTLE_ENDIAN));
        Phantom phantom = new PhantomWriter(SEED).write(PhantomHospital.SAIKAI, folder, plan);

        Set<Canary> found = new CanaryScan(phantom.canaries())
                .under(folder).stream().map(Finding::canary).collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrderElementsOf(phantom.canaries());
    }

    @ParameterizedTest
    @EnumSource
    void flaws_plant_what_the_scan_finds(Flaw flaw) throws IOException {
        StudyPlan plan = StudyPlan.ct(0, CharacterSet.KANJI, Syntax.RLE_LOSSLESS)
                .of(SeriesPlan.axial(4, Syntax.RLE_LOSSLESS))
                .with(flaw);
        Phantom phantom = new PhantomWriter(SEED).write(PhantomHospital.TOTO, folder, plan);

        Set<Canary> found = new CanaryScan(phantom.canaries())
                .under(folder).stream().map(Finding::canary).collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrderElementsOf(phantom.canaries());
    }

    @Test
    void the_two_hospitals_use_every_kind_of_place_but_those_that_are_flaws() {
        Set<Place> places = Arrays.stream(PhantomHospital.values())
                .map(this::own)
                .flatMap(phantom -> phantom.canaries().stream())
                .map(Canary::place)
                .collect(Collectors.toSet());

        assertThat(places).hasSize(Place.values().length - 2).doesNotContain(Place.MISPLACED, Place.PIXEL_SLACK);
    }

    @Test
    void what_it_counts_is_there() throws IOException {
        Phantom phantom = new PhantomWriter(SEED).write(PhantomHospital.TOTO, folder);

        assertThat(phantom.instances()).isEqualTo(44);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(phantom.instances() + phantom.otherFiles());
        }
    }

    @Test
    void the_same_seed_makes_the_same_bytes_and_another_seed_does_not() throws IOException {
        StudyPlan plan =
                StudyPlan.ct(0, CharacterSet.KANJI, Syntax.RLE_LOSSLESS).of(SeriesPlan.axial(1, Syntax.RLE_LOSSLESS));
        List<byte[]> once = bytes(new PhantomWriter(1).write(PhantomHospital.TOTO, folder.resolve("once"), plan));
        List<byte[]> again = bytes(new PhantomWriter(1).write(PhantomHospital.TOTO, folder.resolve("again"), plan));
        List<byte[]> other = bytes(new PhantomWriter(2).write(PhantomHospital.TOTO, folder.resolve("other"), plan));

        assertThat(again).containsExactlyElementsOf(once);
        assertThat(other).hasSameSizeAs(once).doesNotContainAnyElementsOf(once);
    }

    @Test
    void no_date_becomes_another_when_it_is_moved_by_up_to_ten_years() {
        List<LocalDate> examinations = Arrays.stream(PhantomHospital.values())
                .flatMap(hospital -> IntStream.range(0, hospital.people()).mapToObj(hospital::examination))
                .sorted()
                .toList();
        Stream<LocalDate> births = Arrays.stream(PhantomHospital.values())
                .flatMap(hospital -> IntStream.range(0, hospital.people())
                        .mapToObj(number -> hospital.person(number).birth()));

        for (int i = 1; i < examinations.size(); i++) {
            assertThat(examinations.get(i)).isAfter(examinations.get(i - 1).plusDays(3650));
        }
        assertThat(births)
                .allSatisfy(birth ->
                        assertThat(birth).isBefore(examinations.getFirst().minusDays(3650)));
    }

    private Phantom own(PhantomHospital hospital) {
        try {
            return new PhantomWriter(SEED).write(hospital, folder.resolve(hospital.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> bytes(Phantom phantom) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(phantom.folder())) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        return files.stream().map(PhantomWriterTest::read).toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
