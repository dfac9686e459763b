package org.yui.imaging.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yui.imaging.dicom.Vr;
import org.yui.testkit.Shared;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafePrivateTest {

    @Test
    void an_attribute_is_safe_in_whatever_block_its_creator_has() {
        assertThat(SafePrivate.isSafe("GEMS_ACQU_01", 0x00191023)).isTrue();
        assertThat(SafePrivate.isSafe("GEMS_ACQU_01", 0x0019A123)).isTrue();
        assertThat(SafePrivate.vr("GEMS_ACQU_01 ", 0x00191023)).isEqualTo(Vr.DS);
    }

    @Test
    void no_attribute_is_safe_under_another_creator_in_another_group_or_as_a_creator() {
        assertThat(SafePrivate.isSafe("GEMS_PARM_01", 0x00191023)).isFalse();
        assertThat(SafePrivate.isSafe("GEMS_ACQU_01", 0x00211023)).isFalse();
        assertThat(SafePrivate.isSafe("GEMS_ACQU_01", 0x00190023)).isFalse();
        assertThat(SafePrivate.isSafe("", 0x00191023)).isFalse();
    }

    @Test
    void the_list_is_whole() throws IOException {
        List<String> lines = Files.readAllLines(Shared.path("standard/safe-private-pixelmed.tsv"));

        assertThat(lines).hasSize(181).allSatisfy(line -> {
            String[] columns = line.split("\t", -1);
            int tag = Integer.parseUnsignedInt(columns[1].replace("XX", "10"), 16);
            assertThat(SafePrivate.isSafe(columns[0], tag)).as(line).isTrue();
        });
    }
}
