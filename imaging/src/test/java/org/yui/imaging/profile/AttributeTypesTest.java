package org.yui.imaging.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yui.imaging.dicom.Table;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.profile.AttributeTypes.Type;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttributeTypesTest {

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
    private static final int CONTENT_SEQUENCE = 0x0040A730;
    private static final int TEXT_VALUE = 0x0040A160;
    private static final int STRUCTURE_SET_LABEL = 0x30060002;
    private static final int ROI_NUMBER = 0x30060022;
    private static final int STRUCTURE_SET_ROI_SEQUENCE = 0x30060020;

    @Test
    void each_storage_class_of_the_standard_has_types() {
        assertThat(Table.rows("ps33-sop-classes.tsv")).hasSizeGreaterThan(180).allSatisfy(row -> {
            AttributeTypes types = AttributeTypes.of(row[0]);
            assertThat(types.isKnown()).isTrue();
            if (SopClasses.pixels(row[0]) != PixelContent.NOT_OF_A_PATIENT) {
                assertThat(types.of(AttributeTypes.TOP, Tag.SOP_INSTANCE_UID)).isEqualTo(Type.ONE);
            }
        });
    }

    @Test
    void the_same_attribute_is_asked_for_by_one_class_and_unknown_to_another() {
        AttributeTypes structures = AttributeTypes.of(STORAGE + "481.3");
        AttributeTypes ct = AttributeTypes.of(STORAGE + "2");

        assertThat(structures.of(AttributeTypes.TOP, STRUCTURE_SET_LABEL)).isEqualTo(Type.ONE);
        assertThat(structures.of(STRUCTURE_SET_ROI_SEQUENCE, ROI_NUMBER)).isEqualTo(Type.ONE);
        assertThat(ct.of(AttributeTypes.TOP, STRUCTURE_SET_LABEL)).isEqualTo(Type.NONE);
        assertThat(ct.of(AttributeTypes.TOP, Tag.PATIENT_NAME)).isEqualTo(Type.TWO);
    }

    @Test
    void reports_are_known_within_their_content() {
        assertThat(AttributeTypes.of(STORAGE + "88.11").of(CONTENT_SEQUENCE, TEXT_VALUE))
                .isEqualTo(Type.ONE);
    }

    @Test
    void retired_ultrasound_is_ultrasound() {
        assertThat(AttributeTypes.of(STORAGE + "6")).isSameAs(AttributeTypes.of(STORAGE + "6.1"));
    }

    @Test
    void a_private_class_asks_for_nothing_and_says_so() {
        AttributeTypes unknown = AttributeTypes.of("1.2.826.0.1.3680043.9.1");

        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.of(AttributeTypes.TOP, Tag.SOP_INSTANCE_UID)).isEqualTo(Type.NONE);
    }

    @Test
    void code_sequences_are_told_from_others() {
        assertThat(AttributeTypes.isCodeSequence(0x00081032)).isTrue();
        assertThat(AttributeTypes.isCodeSequence(CONTENT_SEQUENCE)).isFalse();
    }
}
