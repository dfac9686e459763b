package org.yui.cli.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;

/** One hospital's key files on the way from open to locked, to another passphrase, and into a backup. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class KeysCommandTest {

    private static final String ONE = "Hospital1MSP";

    /** The servers within tell their starts; held, so that it stays so. */
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    static Path folder;

    private static InProcessNetwork network;
    private static Path config;
    private static String said = "";
    private static int states;

    @BeforeAll
    static void open() throws Exception {
        ROOT.setLevel(Level.WARNING);
        network = new InProcessNetwork(folder);
        config = network.config(ONE);
        passphrase("passphrase", "one passphrase of this test");
        passphrase("another", "another passphrase of this test");
    }

    @AfterAll
    static void close() throws Exception {
        network.close();
    }

    private static void passphrase(String name, String text) throws IOException {
        Path file = config.resolveSibling(name);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text + "\n");
    }

    /** Puts another line for the passphrase into yui.yaml, or none. */
    private static void unlock(String line) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(config));
        lines.removeIf(each -> each.startsWith("unlock:"));
        lines.add(line);
        Files.write(config, lines);
    }

    private static int yui(Object... words) {
        StringWriter both = new StringWriter();
        PrintWriter printer = new PrintWriter(both);
        int code = Main.run(
                printer, printer, Stream.of(words).map(Object::toString).toArray(String[]::new));
        said = both.toString();
        assertThat(said).doesNotContain("Exception", "\tat ", "not foreseen", "passphrase of this test");
        return code;
    }

    /** A command that signs with the member's own keys. */
    private static int state() {
        return yui(
                "member", "state", "--config", config, "--name", "One", "--out", folder.resolve("state-" + states++));
    }

    @Test
    @Order(1)
    void open_key_files_are_told() {
        assertThat(state()).as(said).isEqualTo(ExitCode.DONE);

        assertThat(yui("keys", "list", "--config", config)).isEqualTo(ExitCode.FOUND);
        assertThat(said)
                .contains("open    client.key", "open    keys/wrapping.key")
                .doesNotContain("locked  ");
        assertThat(yui("keys", "lock", "--config", config)).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("found no unlock, expected \"unlock: FILE\"");
    }

    @Test
    @Order(2)
    void with_a_passphrase_an_open_key_file_is_refused_until_it_is_locked() throws IOException {
        unlock("unlock: passphrase");

        assertThat(state()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("a secret that is not locked", "yui keys lock");
        assertThat(yui("keys", "lock", "--config", config)).as(said).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("files locked now, 0 were locked before");
        assertThat(state()).as(said).isEqualTo(ExitCode.DONE);
        assertThat(yui("keys", "list", "--config", config, "--json")).isEqualTo(ExitCode.DONE);
        assertThat(said)
                .contains("\"file\":\"keys/wrapping.key\",\"locked\":true")
                .doesNotContain("false");
        assertThat(Files.readString(config.resolveSibling("client.key"))).doesNotContain("PRIVATE KEY");
    }

    @Test
    @Order(3)
    void without_the_passphrase_locked_keys_are_refused() throws IOException {
        unlock("");

        assertThat(state()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("found a locked file and no passphrase");
        unlock("unlock: another");
        assertThat(state()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("another passphrase");
    }

    @Test
    @Order(4)
    void another_passphrase_takes_over_with_the_earlier_one_at_hand() throws IOException {
        Path earlier = config.resolveSibling("passphrase");

        assertThat(yui("keys", "lock", "--config", config)).isEqualTo(ExitCode.UNUSABLE);
        assertThat(yui("keys", "lock", "--config", config, "--earlier", earlier))
                .as(said)
                .isEqualTo(ExitCode.DONE);
        assertThat(state()).as(said).isEqualTo(ExitCode.DONE);
        assertThat(yui("keys", "lock", "--config", config)).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("0 files locked now");
    }

    @Test
    @Order(5)
    void a_root_secret_is_made_locked_and_opens_with_the_passphrase_only() throws IOException {
        Path studies = Files.createDirectory(folder.resolve("empty"));
        Path secret = folder.resolve("root");
        Object[] plain = {"deid", studies, folder.resolve("out"), "--secret", secret};
        Object[] locked = {
            "deid", studies, folder.resolve("out"), "--secret", secret, "--unlock", config.resolveSibling("another")
        };

        assertThat(yui(locked)).as(said).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(secret)).contains("ARGON2ID-AES256GCM");
        assertThat(yui(locked)).as(said).isEqualTo(ExitCode.DONE);
        assertThat(yui(plain)).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("found a locked file and no passphrase");
    }

    @Test
    @Order(6)
    void a_backup_has_the_locked_keys_and_not_the_passphrase() throws IOException {
        Path note = Files.writeString(folder.resolve("note"), "anything");
        Path person = folder.resolve("person");
        Path backup = folder.resolve("backup");
        Path restored = folder.resolve("restored");
        assertThat(yui("seal", "--keys", person, note)).as(said).isEqualTo(ExitCode.DONE);
        Path open = person.resolve("wrapping.pub");

        assertThat(yui("backup", "--config", config, "--to", open, "--need", "1", "--out", backup))
                .as(said)
                .isEqualTo(ExitCode.DONE);
        assertThat(yui("restore", "--into", restored, "--keys", person, backup))
                .as(said)
                .isEqualTo(ExitCode.DONE);
        assertThat(restored.resolve("another")).doesNotExist();
        assertThat(Files.readString(restored.resolve("keys/wrapping.key"))).contains("ARGON2ID-AES256GCM");
    }
}
