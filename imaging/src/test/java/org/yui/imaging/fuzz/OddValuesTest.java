package org.yui.imaging.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.imaging.Slices;

/** Values of the kinds that fuzzing found, each in a slice of its own: what is written of it gives verification nothing to find. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OddValuesTest {

    private static final int PROFILES = 3;

    private final WholeWay way = WholeWay.inMemory();

    /** Under each profile in turn. */
    private void isWritten(Slices slice) throws Exception {
        for (int turn = 0; turn < PROFILES; turn++) {
            Files.createDirectories(way.in());
            Files.write(way.in().resolve("odd"), slice.file());
            assertThat(way.sendAll().written()).isOne();
        }
    }

    @Test
    void blanks_around_an_identifier_are_no_part_of_it() throws Exception {
        Slices slice = new Slices();
        slice.instance = "\t1.2.392.200.1.1.1\t";
        isWritten(slice);
    }

    @Test
    void a_character_set_with_a_slip_in_its_name_is_emptied() throws Exception {
        for (String name : List.of("ISOI_R 192", "ISO_IR192", "ISO_IR 100\\ISO 2022 IR 13", "latin1", "")) {
            Slices slice = new Slices();
            slice.characterSet = name;
            isWritten(slice);
        }
    }
}
