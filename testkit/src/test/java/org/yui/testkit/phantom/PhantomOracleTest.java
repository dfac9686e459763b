package org.yui.testkit.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.testkit.Tool;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;

/** Holds the phantom files against readers that were written elsewhere. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhantomOracleTest {

    /** Unknown elements are planted on purpose; and dciodvfy counts a name's bytes together, not characters by component group. */
    private static final List<String> UNAVOIDABLE = List.of(
            "Attribute with an even group number is not a recognized standard attribute",
            " PN [",
            "Dicom dataset contains invalid data values for Value Representations");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void dciodvfy_finds_no_error_that_is_not_meant(PhantomHospital hospital) throws Exception {
        Tool dciodvfy = Tool.onPath("dciodvfy");
        for (Path file : oneOfEachSeries(new PhantomWriter(5).write(hospital, folder))) {
            assertThat(dciodvfy.run(file.toString()).output().lines())
                    .filteredOn(line -> line.contains("Error"))
                    .allMatch(line -> UNAVOIDABLE.stream().anyMatch(line::contains));
        }
    }

    @ParameterizedTest
    @EnumSource
    void dcmdump_reads_every_element(PhantomHospital hospital) throws Exception {
        Tool dcmdump = Tool.onPath("dcmdump");
        for (Path file : oneOfEachSeries(new PhantomWriter(6).write(hospital, folder))) {
            Tool.Answer answer = dcmdump.run("+L", file.toString());

            assertThat(answer.exitCode()).isZero();
            assertThat(answer.output())
                    .contains("(fffc,fffc)", "(7fe0,0010)", "(6000,3000)")
                    .doesNotContain("E: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pydicom_reads_the_patients_name_in_every_character_set(CharacterSet characters) throws Exception {
        Tool python = Tool.pythonWith("pydicom");
        StudyPlan plan = StudyPlan.mr(1, characters, Syntax.IMPLICIT_LITTLE_ENDIAN)
                .of(SeriesPlan.axial(1, Syntax.IMPLICIT_LITTLE_ENDIAN));
        Path file = files(new PhantomWriter(7).write(PhantomHospital.SAIKAI, folder, plan))
                .getFirst();

        Tool.Answer answer = python.run(
                "-c", "import sys, pydicom; print(pydicom.dcmread(sys.argv[1]).PatientName)", file.toString());

        Person person = PhantomHospital.SAIKAI.person(1);
        assertThat(answer.output().strip()).isEqualTo(person.personName(characters));
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPLICIT_LITTLE_ENDIAN", "EXPLICIT_LITTLE_ENDIAN", "RLE_LOSSLESS"})
    void pydicom_decodes_the_same_pixels_from_every_transfer_syntax_of_phantoms(Syntax syntax) throws Exception {
        Tool python = Tool.pythonWith("pydicom, numpy");
        SeriesPlan series = SeriesPlan.axial(1, syntax).sized(96, 200);
        StudyPlan plan = StudyPlan.ct(0, CharacterSet.UTF_8, syntax).of(series);
        Path file = files(new PhantomWriter(8).write(PhantomHospital.TOTO, folder, plan))
                .getFirst();
        Path decoded = folder.resolve("decoded");

        Tool.Answer answer = python.run(
                "-c",
                "import sys, pydicom; pydicom.dcmread(sys.argv[1]).pixel_array.tofile(sys.argv[2])",
                file.toString(),
                decoded.toString());

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        byte[] pixels = Files.readAllBytes(decoded);
        assertThat(pixels).hasSize(96 * 200 * Short.BYTES);
        assertThat(contains(folder, plan, pixels)).isTrue();
    }

    /** Whether the uncompressed twin of the study holds these pixels as they are. */
    private static boolean contains(Path folder, StudyPlan plan, byte[] pixels) throws IOException {
        SeriesPlan plain = new SeriesPlan(
                SeriesPlan.Plane.AXIAL, 1, 96, 200, plan.series().getFirst().spacing(), Syntax.EXPLICIT_LITTLE_ENDIAN);
        Phantom twin = new PhantomWriter(8).write(PhantomHospital.TOTO, folder.resolve("twin"), plan.of(plain));
        byte[] file = Files.readAllBytes(files(twin).getFirst());
        String latin = new String(file, StandardCharsets.ISO_8859_1);
        return latin.contains(new String(pixels, StandardCharsets.ISO_8859_1));
    }

    private static List<Path> oneOfEachSeries(Phantom phantom) throws IOException {
        return files(phantom).stream()
                .filter(file -> file.toString().endsWith("_0001.dcm"))
                .toList();
    }

    private static List<Path> files(Phantom phantom) throws IOException {
        try (Stream<Path> files = Files.walk(phantom.folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith("IM_"))
                    .sorted()
                    .toList();
        }
    }
}
