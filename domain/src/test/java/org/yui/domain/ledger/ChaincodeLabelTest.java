package org.yui.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChaincodeLabelTest {

    private static final Hash JAR = Hash.of(new byte[] {1});

    private final ChaincodeLabel label = new ChaincodeLabel("1.0", JAR);

    @Test
    void a_label_is_read_back_alone_and_from_a_package_id() {
        assertThat(ChaincodeLabel.parse(label.text())).isEqualTo(label);
        assertThat(ChaincodeLabel.ofPackageId(label + ":" + Hash.of())).isEqualTo(label);
    }

    @Test
    void fabric_takes_every_label() {
        assertThat(label.text()).isEqualTo("yui_1.0-" + JAR).matches("^[A-Za-z0-9][A-Za-z0-9_.+-]*$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "1:0", "1-0", "1_0", "1 0", ".1", "123456789012345678901234567890123"})
    void a_version_of_another_form_is_refused(String version) {
        assertThatThrownBy(() -> new ChaincodeLabel(version, JAR)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yui_1.0",
                "yui_1.0-00",
                "yui_1.0:00",
                "other_1.0-%s:%s",
                "yui_1.0-%s",
                "yui_1.0-%s:%s:",
                ":%s"
            })
    void a_package_id_of_another_form_is_refused(String form) {
        assertThatThrownBy(() -> ChaincodeLabel.ofPackageId(form.replace("%s", JAR.text())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected");
    }
}
