package org.yui.imaging.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.Table;
import org.yui.imaging.profile.ConfidentialityTable;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditionTest {

    private static final Path TABLES = Path.of("src/main/resources/org/yui/imaging/tables");
    private static final String ITSELF = "tables.tsv";

    @Test
    void every_table_that_comes_with_the_program_is_named() throws IOException {
        List<String> named = Table.rows(ITSELF).stream().map(row -> row[0]).toList();
        try (Stream<Path> files = Files.list(TABLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".tsv") && !name.equals(ITSELF)))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void an_edition_has_the_hash_of_its_file_so_that_an_edit_shows() throws IOException {
        List<String[]> rows = Table.rows(ITSELF);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Edition.shipped().get(i).hash())
                    .isEqualTo(Hash.of(Files.readAllBytes(TABLES.resolve(rows.get(i)[0]))));
        }
    }

    @Test
    void the_confidentiality_table_is_the_first_and_of_its_own_edition() {
        Edition first = Edition.shipped().getFirst();
        assertThat(first.of()).isEqualTo("PS3.15 Table E.1-1");
        assertThat(first.edition()).isEqualTo(ConfidentialityTable.shipped().edition());
    }

    @Test
    void what_two_editions_are_of_is_never_the_same() {
        assertThat(Edition.shipped().stream().map(Edition::of)).doesNotHaveDuplicates();
    }
}
