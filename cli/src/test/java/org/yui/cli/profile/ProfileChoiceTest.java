package org.yui.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.UnusableInputException;
import org.yui.domain.document.LegalForm;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.profile.PixelContent;
import org.yui.imaging.profile.PixelRule;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProfileChoiceTest {

    @TempDir
    private Path folder;

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("own.yaml"), text).toString();
    }

    @Test
    void every_shipped_profile_is_one_and_has_its_own_name() throws Exception {
        for (String name : ProfileChoice.SHIPPED) {
            assertThat(ProfileChoice.of(name).name()).isEqualTo(name);
        }
    }

    @Test
    void strict_keeps_nothing_and_research_shifts_for_each_patient() throws Exception {
        DeidentificationProfile strict = ProfileChoice.of("strict");
        assertThat(strict.options()).isEmpty();
        assertThat(strict.dates()).isEqualTo(DateRule.REMOVE);
        assertThat(strict.rule(PixelContent.USUALLY_TEXT)).isEqualTo(PixelRule.HOLD);
        DeidentificationProfile research = ProfileChoice.of("research");
        assertThat(research.dates()).isEqualTo(DateRule.SHIFT_PER_PATIENT);
        assertThat(research.options())
                .contains(ConfidentialityOption.RETAIN_MODIFIED_DATES, ConfidentialityOption.CLEAN_DESCRIPTORS);
        assertThat(ProfileChoice.of("japan").legalForm()).isEqualTo(LegalForm.APPI_ANONYMISED);
    }

    @Test
    void what_is_printed_can_be_read_again_as_a_file() throws Exception {
        for (String name : ProfileChoice.SHIPPED) {
            assertThat(ProfileChoice.of(write(ProfileChoice.text(name))).hash())
                    .isEqualTo(ProfileChoice.of(name).hash());
        }
    }

    @Test
    void every_problem_is_told_at_once() throws Exception {
        String spoiled = ProfileChoice.text("japan")
                .replace("ages: cap-at-90", "ages: as-they-are")
                .replace("retain-uids: no", "retain-uids: yes")
                .replace("clean-graphics: yes", "clean-graphics: maybe")
                .replace("photograph: hold", "photograph: pass")
                .replace("name: japan", "name: japan\ncolour: red");
        assertThatThrownBy(() -> ProfileChoice.of(write(spoiled)))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("found 5 problems")
                .hasMessageContaining("ages: found another word")
                .hasMessageContaining("retain-uids for information that is anonymised by the APPI")
                .hasMessageContaining("options.clean-graphics: found another word")
                .hasMessageContaining("pass for photograph")
                .hasMessageContaining("unknown key \"colour\"");
    }

    @Test
    void everything_that_anonymised_information_may_not_keep_is_named_at_once() throws Exception {
        String lenient = ProfileChoice.text("japan")
                .replace("dates: shift-per-contribution", "dates: shift-per-patient")
                .replace("ages: cap-at-90", "ages: keep")
                .replace("retain-safe-private: no", "retain-safe-private: yes")
                .replace("retain-uids: no", "retain-uids: yes")
                .replace("retain-device: no", "retain-device: yes")
                .replace("retain-institution: no", "retain-institution: yes");
        assertThatThrownBy(() -> ProfileChoice.of(write(lenient)))
                .hasMessageContaining("found 6 problems")
                .hasMessageContaining("retain-safe-private for information that is anonymised by the APPI")
                .hasMessageContaining("retain-uids for information")
                .hasMessageContaining("retain-device for information")
                .hasMessageContaining("retain-institution for information")
                .hasMessageContaining("dates shift-per-patient for information")
                .hasMessageContaining("ages kept for information");
        assertThatThrownBy(() ->
                        ProfileChoice.of(write(ProfileChoice.text("strict").replace("dates: remove", "dates: keep"))))
                .hasMessageContaining("found 1 problem")
                .hasMessageContaining("retain-full-dates for information");
        assertThat(ProfileChoice.of(write(lenient.replace("appi-anonymised", "appi-pseudonymised")))
                        .dates())
                .isEqualTo(DateRule.SHIFT_PER_PATIENT);
    }

    @Test
    void a_decision_left_out_is_asked_for() throws Exception {
        String without = ProfileChoice.text("strict").replaceFirst("(?m)^  retain-device: .*\n", "");
        assertThatThrownBy(() -> ProfileChoice.of(write(without)))
                .hasMessageContaining("found no options.retain-device, expected yes or no");
    }

    @Test
    void a_name_that_is_none_is_said_with_those_that_are() {
        assertThatThrownBy(() -> ProfileChoice.of("lenient")).hasMessageContaining("expected strict, japan, research");
    }
}
