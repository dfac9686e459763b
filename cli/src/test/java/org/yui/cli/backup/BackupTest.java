package org.yui.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;
import org.yui.domain.MspId;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.MemberFolder;
import org.yui.network.member.Organisation;
import org.yui.vault.KeyFolder;
import org.yui.vault.WrappingKey;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {

    private static final String CONFIGURATION = """
        channel: yui
        member: Hospital1MSP
        role: hospital
        identity: client
        tls: tls
        members: ../../public
        keys: keys
        state: state
        ledger:
          peer: 127.0.0.1:17101
        blocks:
          - {api: "http://127.0.0.1:17301", token: kubo.token, member: Hospital1MSP}
        custodians:
          Hospital1MSP: https://127.0.0.1:17401
          Hospital2MSP: https://127.0.0.1:17402
        gateway: https://127.0.0.1:17801
        partner: Hospital2MSP
        """;

    @TempDir
    private Path folder;

    private Path hospital;
    private final StringWriter output = new StringWriter();

    @BeforeEach
    void a_hospital_and_two_people() throws IOException {
        hospital = folder.resolve("members/Hospital1MSP");
        Files.createDirectories(hospital.resolveSibling("x"));
        Files.createDirectories(folder.resolve("public"));
        MspId member = new MspId("Hospital1MSP");
        MemberFolder.make(
                hospital,
                new Organisation(member, "Hospital"),
                Set.of(CertificateRole.CLIENT),
                InstantSource.system().instant(),
                new SecureRandom());
        Files.copy(hospital.resolve("ca.pem"), folder.resolve("public/Hospital1MSP.pem"));
        write("yui.yaml", CONFIGURATION);
        write("kubo.token", "a token");
        Files.setPosixFilePermissions(hospital.resolve("kubo.token"), PosixFilePermissions.fromString("rw-------"));
        write("keys/wrapping.key", "a key");
        write("secrets/root", "a secret");
        write("state/staging/batch/1", "a mapping");
        write("state/custodian/deposits/a", "a part");
        write("state/custodian/withdrawals/b", "a withdrawal");
        write("state/publishing/plan", "a plan");
        write("state/custodian/.lock", "");
        write("state/custodian/deposits/.aside-1", "half a part");
        write("state/node/blocks.json", "{}");
        write("peer/ledger/block", "a block");
        for (String person : List.of("alice", "bob")) {
            KeyFolder keys = KeyFolder.at(folder.resolve(person));
            keys.save(WrappingKey.random(new SecureRandom()));
            Files.writeString(
                    folder.resolve(person + ".pub"), keys.wrapping().publicKey().text() + "\n");
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = hospital.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    private int yui(Object... arguments) {
        PrintWriter printer = new PrintWriter(output);
        return Main.run(
                printer, printer, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private Path backup() {
        Path backup = folder.resolve("backup");
        assertThat(yui(
                        "backup",
                        "--config",
                        hospital.resolve("yui.yaml"),
                        "--to",
                        folder.resolve("alice.pub"),
                        "--to",
                        folder.resolve("bob.pub"),
                        "--out",
                        backup))
                .as(output.toString())
                .isEqualTo(ExitCode.DONE);
        return backup;
    }

    private int restore(Path backup, Path into, String... people) {
        Stream<Object> keys = Stream.of(people).flatMap(p -> Stream.of("--keys", folder.resolve(p)));
        return yui(Stream.concat(Stream.of("restore", "--into", into, backup), keys)
                .toArray());
    }

    @Test
    void both_people_restore_all_that_is_the_hospitals_own_and_nothing_else() throws IOException {
        Path backup = backup();
        Path into = folder.resolve("restored");

        assertThat(restore(backup, into, "alice", "bob")).as(output.toString()).isEqualTo(ExitCode.DONE);

        Map<String, String> expected = content(hospital);
        expected.keySet()
                .removeAll(List.of(
                        "state/custodian/.lock",
                        "state/custodian/deposits/.aside-1",
                        "state/node/blocks.json",
                        "peer/ledger/block"));
        assertThat(content(into)).isEqualTo(expected);
        assertThat(Files.getPosixFilePermissions(into.resolve("secrets/root")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(into.resolve("secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void one_person_alone_restores_nothing() {
        Path backup = backup();
        Path into = folder.resolve("restored");

        assertThat(restore(backup, into, "alice")).isEqualTo(ExitCode.UNUSABLE);
        assertThat(restore(backup, into, "bob", "bob")).isEqualTo(ExitCode.UNUSABLE);

        assertThat(output.toString()).contains("expected 2 of 2");
        assertThat(into).doesNotExist();
    }

    @Test
    void a_restore_replaces_nothing() throws IOException {
        Path backup = backup();

        assertThat(restore(backup, hospital, "alice", "bob")).isEqualTo(ExitCode.UNUSABLE);

        assertThat(output.toString()).contains("expected an empty folder");
        assertThat(hospital.resolve("peer/ledger/block")).exists();
    }

    @Test
    void a_damaged_or_cut_backup_leaves_nothing_behind() throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        Path into = folder.resolve("restored");
        for (int length : new int[] {0, 100, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, length));
            assertThat(restore(cut, into, "alice", "bob")).isEqualTo(ExitCode.UNUSABLE);
            assertThat(into).doesNotExist();
            assertThat(folder.resolve(".restored.partial")).doesNotExist();
        }
        whole[whole.length - 20] ^= 1;
        Path changed = Files.write(folder.resolve("changed"), whole);
        assertThat(restore(changed, into, "alice", "bob")).isEqualTo(ExitCode.UNUSABLE);
        assertThat(into).doesNotExist();
    }

    @Test
    void a_backup_shows_nothing_of_what_is_in_it() throws IOException {
        String sealed = Files.readString(backup(), java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(sealed).doesNotContain("Hospital1MSP", "yui.yaml", "wrapping", "a secret");
    }

    @Test
    void a_new_certificate_stands_beside_the_old_and_replaces_nothing() {
        Object[] rotate = {
            "certificate", "rotate", "--config", hospital.resolve("yui.yaml"), "--for", "client", "--as", "client-2"
        };
        assertThat(yui(rotate)).as(output.toString()).isEqualTo(ExitCode.DONE);
        assertThat(hospital.resolve("client-2.pem")).exists();
        assertThat(hospital.resolve("client-2.key")).exists();

        assertThat(yui(rotate)).isEqualTo(ExitCode.UNUSABLE);
    }

    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
