package org.yui.imaging.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DictionaryTest {

    @Test
    void knows_type_and_multiplicity_of_an_attribute() {
        Dictionary.Entry entry = Dictionary.of(Tag.IMAGE_POSITION_PATIENT);
        assertThat(entry).isNotNull();
        assertThat(entry.vrs()).containsExactly(Vr.DS);
        assertThat(entry.most()).isEqualTo(3);
        assertThat(entry.keyword()).isEqualTo("ImagePositionPatient");
    }

    @Test
    void knows_several_types_and_open_multiplicity() {
        Dictionary.Entry entry = Dictionary.of(Tag.LUT_DATA);
        assertThat(entry).isNotNull();
        assertThat(entry.vrs()).containsExactlyInAnyOrder(Vr.US, Vr.OW);
        assertThat(entry.most()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void knows_repeating_overlay_groups_and_no_odd_ones() {
        Dictionary.Entry entry = Dictionary.of(0x60020010);
        assertThat(entry).isNotNull();
        assertThat(entry.keyword()).isEqualTo("OverlayRows");
        assertThat(Dictionary.of(0x60010010)).isNull();
        assertThat(Dictionary.of(0x00189999)).isNull();
    }

    @Test
    void knows_the_standards_identifiers_only() {
        assertThat(StandardUids.nameOf("1.2.840.10008.5.1.4.1.1.2")).isEqualTo("CT Image Storage");
        assertThat(StandardUids.contains("1.2.840.10008.5.1.4.1.1.2.19700101")).isFalse();
    }
}
