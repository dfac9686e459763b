package org.yui.imaging.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yui.imaging.Profiles;
import org.yui.imaging.Slices;
import org.yui.imaging.Written;
import org.yui.imaging.dicom.Bytes;
import org.yui.imaging.dicom.Dictionary;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Table;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfidentialityTableTest {

    /** Where a test puts each attribute: a sequence of the standard that is entered, and whose items hold nothing else. */
    private static final int HOLDER = 0x00081250;

    private static final String CANARY = "CANARY";

    private static final int INNER = 0x00081115;
    private static final int MOST_TYPES = 3;
    private static final List<Map<String, String>> WRITTEN = new ArrayList<>();

    private static final int DATES = 8;
    private static final int NAME = 12;

    /** The rows without the headings. */
    private static List<String[]> tableRows() {
        List<String[]> rows = Table.rows("confidentiality.tsv");
        return rows.subList(1, rows.size());
    }

    static Stream<Arguments> rows() {
        return tableRows().stream()
                .filter(row -> !row[0].equals("private") && row[0].indexOf('x') < 0)
                .map(row -> Arguments.of(row[0] + " " + row[NAME], row));
    }

    private static byte[] planted(Vr vr) {
        return switch (vr.kind()) {
            case TEXT, UID, UNKNOWN, BYTES -> CANARY.getBytes(StandardCharsets.US_ASCII);
            case TIME ->
                switch (vr) {
                    case DA -> "20200229".getBytes(StandardCharsets.US_ASCII);
                    case DT -> "20200229101500".getBytes(StandardCharsets.US_ASCII);
                    default -> "101500".getBytes(StandardCharsets.US_ASCII);
                };
            case DECIMAL -> "77".getBytes(StandardCharsets.US_ASCII);
            case NUMBER -> new byte[] {77, 77, 77, 77, 77, 77, 77, 77};
            case SEQUENCE -> new byte[0];
        };
    }

    /** What the table asks for, told from the row's text and not by the code under test. */
    private static void check(String[] row, Vr vr, Map<String, String> written, String place) {
        String value = written.get(place);
        String what = row[0] + " " + row[NAME] + " " + vr + " " + row[1] + " " + row[DATES];
        if (vr != Vr.UI && vr.kind() != Vr.Kind.TIME) {
            assertThat(value == null || !value.contains(CANARY)).as(what).isTrue();
        }
        boolean mayGo = row[1].contains("X");
        boolean mayBeEmpty = row[1].contains("Z");
        boolean shifted = row[DATES].equals("C") && vr.kind() == Vr.Kind.TIME;
        if (shifted) {
            assertThat(value).as(what).isNotNull().isNotEmpty();
            boolean timeOnly = vr == Vr.TM;
            assertThat(value.startsWith("20200229")).as(what).isFalse();
            assertThat(value.endsWith("101500")).as(what).isEqualTo(timeOnly || vr == Vr.DT);
        } else if (row[1].equals("X")) {
            assertThat(value).as(what).isNull();
        } else if (row[1].equals("U")) {
            assertThat(value).as(what).startsWith("2.25.").hasSizeGreaterThan(30);
        } else if (row[1].equals("D")) {
            assertThat(value).as(what).isNotNull().isNotEqualTo("77");
        } else {
            assertThat(value != null || mayGo).as(what + " may be absent").isTrue();
            assertThat(value == null || !value.isEmpty() || mayBeEmpty || vr == Vr.SQ)
                    .as(what + " may be empty")
                    .isTrue();
        }
    }

    /** For each of the types that an attribute may have, one file that holds all attributes, each in an item of its own. */
    @BeforeAll
    static void deidentifyEveryRow(@TempDir Path folder) throws Exception {
        for (int variant = 0; variant < MOST_TYPES; variant++) {
            Slices slice = new Slices();
            slice.after0008.sequence(HOLDER, Bytes.explicit().sequence(INNER, items(variant)));
            Path out = folder.resolve("out" + variant);
            Written.deidentify(slice.write(folder, "in"), out);
            assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
            WRITTEN.add(Written.values(out));
        }
    }

    private static Bytes[] items(int variant) {
        List<Bytes> items = new ArrayList<>();
        for (String[] row : tableRows()) {
            Vr vr = type(row, variant);
            if (vr != null) {
                items.add(Bytes.explicit().value(tag(row), vr.name(), planted(vr)));
            }
        }
        return items.toArray(Bytes[]::new);
    }

    private static int tag(String[] row) {
        return Integer.parseUnsignedInt(row[0], 16);
    }

    /** The type that a row's attribute has in a file; none for what is no part of an instance or not in the dictionary. */
    private static @Nullable Vr type(String[] row, int variant) {
        if (row[0].equals("private") || row[0].indexOf('x') >= 0 || Tag.group(tag(row)) < 8) {
            return null;
        }
        Dictionary.Entry entry = Dictionary.of(tag(row));
        return entry == null || variant >= entry.vrs().size()
                ? null
                : List.copyOf(entry.vrs()).get(variant);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void each_row_is_done_in_nested_items(String name, String[] row) {
        for (int variant = 0; variant < MOST_TYPES; variant++) {
            Vr vr = type(row, variant);
            if (vr != null) {
                check(
                        row,
                        vr,
                        WRITTEN.get(variant),
                        Tag.text(HOLDER) + ">" + Tag.text(INNER) + ">" + Tag.text(tag(row)));
            }
        }
    }

    @Test
    void what_the_dictionary_does_not_know_yet_is_removed() {
        assertThat(tableRows())
                .filteredOn(row -> row[0].matches("[0-9A-F]{8}") && Dictionary.of(tag(row)) == null)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                new Treatments(Profiles.BASIC, ConfidentialityTable.shipped(), Slices.CT_IMAGE)
                                        .of(new Element(tag(row), Vr.LO, 4, 0, true, true), AttributeTypes.TOP)
                                        .action())
                        .isEqualTo(Treatment.Action.REMOVE));
    }

    @Test
    void codes_resolve_by_the_type_of_the_attribute() {
        assertThat(Treatments.resolve(ConfidentialityTable.Code.X_OR_Z_OR_D, AttributeTypes.Type.ONE))
                .isEqualTo(Treatment.Action.DUMMY);
        assertThat(Treatments.resolve(ConfidentialityTable.Code.X_OR_Z_OR_D, AttributeTypes.Type.TWO))
                .isEqualTo(Treatment.Action.EMPTY);
        assertThat(Treatments.resolve(ConfidentialityTable.Code.X_OR_Z_OR_D, AttributeTypes.Type.NONE))
                .isEqualTo(Treatment.Action.REMOVE);
        assertThat(Treatments.resolve(ConfidentialityTable.Code.Z_OR_D, AttributeTypes.Type.THREE))
                .isEqualTo(Treatment.Action.EMPTY);
        assertThat(Treatments.resolve(ConfidentialityTable.Code.X_OR_Z_OR_U, AttributeTypes.Type.ONE))
                .isEqualTo(Treatment.Action.MAP_UID);
    }
}
