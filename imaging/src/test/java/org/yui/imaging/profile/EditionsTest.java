package org.yui.imaging.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.imaging.dicom.Table;
import org.yui.imaging.profile.ConfidentialityTable.Code;
import org.yui.imaging.profile.ConfidentialityTable.Row;
import org.yui.testkit.Shared;

/** The shipped Table E.1-1 with its option columns, and other editions as files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditionsTest {

    private static final String SHIPPED = "confidentiality.tsv";

    /** Keys of the option columns in the JSON of edition 2024e. */
    private static final Map<ConfidentialityOption, String> COLUMNS = Map.of(
            ConfidentialityOption.RETAIN_SAFE_PRIVATE, "rtnSafePrivOpt",
            ConfidentialityOption.RETAIN_UIDS, "rtnUIDsOpt",
            ConfidentialityOption.RETAIN_DEVICE, "rtnDevIdOpt",
            ConfidentialityOption.RETAIN_INSTITUTION, "rtnInstIdOpt",
            ConfidentialityOption.RETAIN_PATIENT_CHARACTERISTICS, "rtnPatCharsOpt",
            ConfidentialityOption.RETAIN_FULL_DATES, "rtnLongFullDatesOpt",
            ConfidentialityOption.RETAIN_MODIFIED_DATES, "rtnLongModifDatesOpt",
            ConfidentialityOption.CLEAN_DESCRIPTORS, "cleanDescOpt",
            ConfidentialityOption.CLEAN_STRUCTURED_CONTENT, "cleanStructContOpt",
            ConfidentialityOption.CLEAN_GRAPHICS, "cleanGraphOpt");

    @TempDir
    Path folder;

    @Test
    void every_column_agrees_with_edition_2024e() throws IOException {
        Matcher entry = Pattern.compile("\\{[^}]*\"tag\":\"\\(([0-9A-Fa-fX]{4}),([0-9A-Fa-fX]{4})\\)\"[^}]*\\}")
                .matcher(Files.readString(Shared.path("standard/confidentiality_profile_attributes.json")));
        List<String> differences = new ArrayList<>();
        int compared = 0;
        while (entry.find()) {
            String tag = (entry.group(1) + entry.group(2)).toUpperCase(Locale.ROOT);
            Row row = ConfidentialityTable.shipped().of(Integer.parseUnsignedInt(tag.replace('X', '0'), 16));
            if (row == null || !isAsIn(entry.group(), row)) {
                differences.add(tag);
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(600);
        assertThat(differences).isEmpty();
    }

    private static boolean isAsIn(String entry, Row row) {
        return row.basic() == Code.parse(field(entry, "basicProfile"))
                && COLUMNS.entrySet().stream()
                        .allMatch(column -> row.under(column.getKey()) == Code.parse(field(entry, column.getValue())));
    }

    private static String field(String entry, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(entry);
        return field.find() ? field.group(1) : "";
    }

    @Test
    void dates_that_are_newer_than_the_options_columns_are_dates_under_the_options_for_dates() {
        for (int tag : new int[] {0x0040A034, 0x0040A035, 0x0040B034, 0x0040B036}) {
            Row row = ConfidentialityTable.shipped().of(tag);
            assertThat(row).isNotNull();
            assertThat(row.under(ConfidentialityOption.RETAIN_FULL_DATES)).isEqualTo(Code.K);
            assertThat(row.under(ConfidentialityOption.RETAIN_MODIFIED_DATES)).isEqualTo(Code.C);
        }
    }

    @Test
    void a_name_to_use_is_removed_under_every_option() {
        assertThat(ConfidentialityTable.shipped().of(0x00100012)).isEqualTo(new Row(Code.X, Map.of()));
    }

    @Test
    void private_attributes_curves_and_overlays_have_their_rows_in_every_group() {
        for (int tag : new int[] {0x00091001, 0x50000005, 0x50FE3000, 0x60003000, 0x60024000, 0x60FE3000}) {
            Row row = ConfidentialityTable.shipped().of(tag);
            assertThat(row).isNotNull();
            assertThat(row.basic()).isEqualTo(Code.X);
        }
        assertThat(ConfidentialityTable.shipped().of(0x60000010)).isNull();
        assertThat(ConfidentialityTable.shipped().of(0x00280010)).isNull();
    }

    @Test
    void another_edition_is_a_file() throws Exception {
        List<String> lines = new ArrayList<>(Table.lines(SHIPPED));
        lines.replaceAll(line -> line.replace("# edition: 2026c", "# edition: 2027a"));
        lines.add("00101234\tX/Z\t-\t-\t-\tK\t-\t-\t-\t-\t-\t-\tNewer than the program");

        ConfidentialityTable read = ConfidentialityTable.read(write(lines));

        assertThat(read.edition()).isEqualTo("2027a");
        assertThat(read.of(0x00101234))
                .isEqualTo(new Row(Code.X_OR_Z, Map.of(ConfidentialityOption.RETAIN_INSTITUTION, Code.K)));
        assertThat(read.of(0x00100010)).isEqualTo(ConfidentialityTable.shipped().of(0x00100010));
    }

    @Test
    void every_problem_of_a_file_is_named_at_once() throws IOException {
        List<String> lines = new ArrayList<>(Table.lines(SHIPPED));
        lines.removeIf(line -> line.startsWith("# edition") || line.startsWith("private"));
        lines.add("0010123\tX\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tshort tag");
        lines.add("00100010\tX\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\ttwice");
        lines.add("00101235\tK\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\tkept by the basic profile");
        lines.add("00101236\tX\t?\t-\t-\t-\t-\t-\t-\t-\t-\t-\tno code");
        lines.add("00101237\tX\tfew columns");

        assertThatThrownBy(() -> ConfidentialityTable.read(write(lines)))
                .isInstanceOf(UnusableTableException.class)
                .satisfies(
                        e -> assertThat(((UnusableTableException) e).problems()).hasSize(7))
                .hasMessageContainingAll(
                        "no edition",
                        "no row for private attributes",
                        "another form of tag",
                        "second row for 00100010",
                        "K as basic action",
                        "no known code in column retain-safe-private",
                        "found 3 columns, expected 13");
    }

    @Test
    void a_file_that_was_cut_short_is_no_edition() throws IOException {
        List<String> lines = new ArrayList<>(Table.lines(SHIPPED));
        lines.removeIf(line -> line.startsWith("00100010") || line.startsWith("00100020"));

        assertThatThrownBy(() -> ConfidentialityTable.read(write(lines)))
                .isInstanceOf(UnusableTableException.class)
                .hasMessageContainingAll("(0010,0010)", "(0010,0020)");
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(folder.resolve("edition.tsv"), lines);
    }
}
