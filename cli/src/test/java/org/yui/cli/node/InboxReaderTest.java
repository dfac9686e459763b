package org.yui.cli.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.cli.UnusableInputException;
import org.yui.cli.pull.PullLimits;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxReaderTest {

    private static final String NEEDED = "ethics: 0123456789abcdef0123456789abcdef, consent: OPTOUT-2026-03";
    private static final String INGEST =
            "  ingest: {listen: \"127.0.0.1:8104\", operations: \"127.0.0.1:8154\", token: kubo.token}\n";

    @TempDir
    Path folder;

    private HospitalFolder hospital;

    @BeforeEach
    void write_a_good_file() throws IOException {
        hospital = HospitalFolder.in(folder);
    }

    private NodeConfiguration read(String added) throws IOException {
        hospital.write(HospitalFolder.GOOD + added);
        return NodeConfiguration.read(hospital.file());
    }

    private String refusal(String added) throws IOException {
        hospital.write(HospitalFolder.GOOD + added);
        String message = catchThrowableOfType(
                        UnusableInputException.class, () -> NodeConfiguration.read(hospital.file()))
                .getMessage();
        assertThat(message).doesNotContain(HospitalFolder.SECRET);
        return message;
    }

    @Test
    void an_inbox_needs_an_approval_and_a_reference_and_has_defaults_for_the_rest() throws IOException {
        InboxSetting inbox = read("inbox: {" + NEEDED + "}\n").requiredInbox();
        assertThat(inbox.ethics()).hasToString("0123456789abcdef0123456789abcdef");
        assertThat(inbox.consent()).hasToString("OPTOUT-2026-03");
        assertThat(inbox.folder()).isNull();
        assertThat(inbox.quiet()).isEqualTo(Duration.ofMinutes(1));
        assertThat(inbox.profile()).isEqualTo("research");
        assertThat(inbox.least()).isEqualTo(20);
        assertThat(inbox.pull()).isEqualTo(PullLimits.USUAL);
    }

    @Test
    void everything_can_be_said_otherwise() throws IOException {
        Files.createDirectories(hospital.root().resolve("inbox"));
        InboxSetting inbox = read("inbox: {" + NEEDED + ", folder: inbox, quiet: 5, profile: japan, least: 1,"
                        + " pull: {silence: 7, slowest: 100}}\n")
                .requiredInbox();
        assertThat(inbox.folder()).isEqualTo(hospital.root().resolve("inbox"));
        assertThat(inbox.quiet()).isEqualTo(Duration.ofSeconds(5));
        assertThat(inbox.profile()).isEqualTo("japan");
        assertThat(inbox.least()).isEqualTo(1);
        assertThat(inbox.pull()).isEqualTo(new PullLimits(Duration.ofSeconds(7), 102_400));
    }

    @Test
    void what_is_missing_is_all_said_at_once() throws IOException {
        assertThat(refusal("inbox: {quiet: 0, least: x}\n")).contains("ethics", "consent", "quiet", "least");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        quiet: 0                | quiet
        quiet: 86401            | quiet
        quiet: -1               | quiet
        quiet: 1.5              | quiet
        quiet: 99999999999      | quiet
        least: 0                | least
        least: 100001           | least
        profile: ../strict      | profile
        profile: Research       | profile
        folder: nowhere         | folder
        pull: {silence: 0}      | silence
        pull: {silence: 3601}   | silence
        pull: {slowest: 0}      | slowest
        pull: {fastest: 1}      | fastest
        leest: 20               | leest
        """)
    void a_value_that_cannot_be_is_named(String value, String named) throws IOException {
        assertThat(refusal("inbox: {" + NEEDED + ", " + value + "}\n"))
                .contains(named)
                .contains("found");
    }

    @Test
    void a_hospital_alone_has_an_inbox() throws IOException {
        hospital.write(HospitalFolder.GOOD.replace("role: hospital", "role: curator") + "inbox: {" + NEEDED + "}\n");
        assertThat(catchThrowableOfType(UnusableInputException.class, () -> NodeConfiguration.read(hospital.file())))
                .hasMessageContaining("expected hospital");
    }

    @Test
    void who_takes_in_over_the_network_says_under_what_and_from_whom() throws IOException {
        assertThat(read(INGEST + "inbox: {" + NEEDED + "}\n").serve().ingest())
                .isEqualTo(new Serving.Ingest(
                        new Serving.Listening(new Address("127.0.0.1", 8104), new Address("127.0.0.1", 8154)),
                        hospital.root().resolve("kubo.token"),
                        null));
        assertThat(refusal(INGEST)).contains("found no inbox");
        assertThat(refusal(INGEST.replace(", token: kubo.token", "") + "inbox: {" + NEEDED + "}\n"))
                .contains("found neither token nor clients");
    }
}
