package org.yui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.testkit.Mutations;

/** The smaller commands given what they cannot use. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsageTest {

    @TempDir
    Path folder;

    private Path letter;
    private Path keys;
    private Path sealed;

    @BeforeEach
    void seal_a_letter() throws IOException {
        letter = Files.writeString(folder.resolve("letter"), "For my eyes only.\n".repeat(1000));
        keys = folder.resolve("keys");
        sealed = folder.resolve("letter.sealed");
        assertThat(SmallDemo.run("seal", "--keys", keys.toString(), letter.toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    private void expectRefused(String said, Object... arguments) throws IOException {
        SortedMap<String, String> before = Tree.of(folder);
        String[] words =
                java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        Refusal.expect(SmallDemo.run(words), said);
        assertThat(Tree.of(folder)).isEqualTo(before);
    }

    @Test
    void what_was_sealed_opens_again() throws IOException {
        Path opened = folder.resolve("opened");
        SmallDemo.Answer answer =
                SmallDemo.run("open", "--keys", keys.toString(), "--out", opened.toString(), sealed.toString());
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(opened).hasSameBinaryContentAs(letter);
    }

    @Test
    void a_file_sealed_to_another_key_is_refused() throws IOException {
        Path others = folder.resolve("others");
        assertThat(SmallDemo.run("seal", "--keys", others.toString(), "--out", folder + "/theirs", letter.toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        expectRefused(
                "expected one sealed to this key", "open", "--keys", others, "--out", folder.resolve("opened"), sealed);
    }

    @Test
    void a_sealed_file_that_was_changed_or_cut_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(sealed);
        Path spoiled = folder.resolve("spoiled.sealed");
        for (byte[] bytes : new byte[][] {
            Mutations.flip(whole, whole.length / 2, 3).bytes(),
            Mutations.flip(whole, whole.length - 1, 0).bytes(),
            Mutations.flip(whole, 20, 1).bytes(),
            Mutations.truncate(whole, whole.length - 1).bytes(),
            Mutations.truncate(whole, 10).bytes(),
            Mutations.extend(whole, new byte[1]).bytes(),
            new byte[0],
        }) {
            Files.write(spoiled, bytes);
            expectRefused("found", "open", "--keys", keys, spoiled);
        }
    }

    @Test
    void nothing_that_exists_is_written_over() throws IOException {
        expectRefused("letter", "open", "--keys", keys, sealed);
        expectRefused("letter.sealed", "seal", "--keys", keys, letter);
    }

    @Test
    void files_and_keys_that_are_missing_or_are_none_are_refused() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        expectRefused("found no file at", "seal", "--keys", keys, nowhere);
        expectRefused("found no file at", "open", "--keys", keys, nowhere);
        expectRefused("found no folder at", "open", "--keys", nowhere, "--out", folder.resolve("opened"), sealed);
        expectRefused("expected either --keys DIR or --to PUB", "seal", letter);
        expectRefused("expected either --keys DIR or --to PUB", "seal", "--keys", keys, "--to", letter, letter);
        expectRefused("found", "seal", "--to", letter, "--out", folder.resolve("other"), letter);
        expectRefused("nowhere", "seal", "--to", nowhere, "--out", folder.resolve("other"), letter);
        expectRefused("does not end in .sealed", "open", "--keys", keys, letter);
    }

    @Test
    void a_file_to_identify_that_is_missing_or_a_folder_is_refused_before_any_is_printed() throws IOException {
        expectRefused("found no file at", "cid", letter, folder.resolve("nowhere"));
        expectRefused("found no file at", "cid", folder);
    }

    @Test
    void evidence_or_an_anchor_that_is_missing_or_none_is_refused() throws IOException {
        expectRefused("expected an evidence folder", "audit", folder.resolve("nowhere"));
        expectRefused("expected an evidence folder", "audit", letter);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        expectRefused("found no block file under", "audit", empty);
        Path blocks = Files.createDirectories(folder.resolve("one/ledgersData/chains/chains/yui"))
                .resolve("blockfile_000000");
        Files.write(blocks, new byte[] {1, 0});
        expectRefused("expected an anchor", "audit", folder.resolve("one"), "--anchor", folder.resolve("nowhere"));
        expectRefused("expected an anchor", "audit", folder.resolve("one"), "--anchor", empty);
        assertThat(SmallDemo.run("audit", folder.resolve("one").toString()).exitCode())
                .isEqualTo(ExitCode.FOUND);
    }

    @Test
    void a_folder_to_deidentify_that_is_missing_is_refused() throws IOException {
        expectRefused("found nothing at IN", "deid", folder.resolve("nowhere"), folder.resolve("out"));
    }

    @ParameterizedTest
    @CsvSource({"'',Which command?", "bench,Which benchmark?"})
    void a_command_without_the_word_that_it_needs_says_which(String command, String said) {
        SmallDemo.Answer answer = SmallDemo.run(command.isEmpty() ? new String[0] : new String[] {command});
        assertThat(answer.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(answer.err()).startsWith(said).contains("Usage: yui").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "bench sail", "demo --fast", "demo --port many", "cid", "audit", "open"})
    void words_that_no_command_knows_or_that_are_missing_are_named_with_the_usage(String line) {
        SmallDemo.Answer answer = SmallDemo.run(line.split(" "));
        assertThat(answer.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).doesNotContain("Exception", "\tat ", "not foreseen");
        assertThat(answer.err().lines().findFirst().orElseThrow()).isNotBlank();
    }
}
