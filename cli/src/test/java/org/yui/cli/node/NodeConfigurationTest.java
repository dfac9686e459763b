package org.yui.cli.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.cli.UnusableInputException;
import org.yui.domain.MspId;
import org.yui.domain.member.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeConfigurationTest {

    private static final String AWKWARD = ":#[]{}&*!|>'\"%@\n\t -\u0000é";

    @TempDir
    Path folder;

    private HospitalFolder hospital;

    @BeforeEach
    void write_a_good_file() throws IOException {
        hospital = HospitalFolder.in(folder);
    }

    private String refusal(String text) throws IOException {
        hospital.write(text);
        Throwable thrown = catchThrowable(() -> NodeConfiguration.read(hospital.file()));
        assertThat(thrown).isInstanceOf(UnusableInputException.class);
        assertThat(thrown.getMessage())
                .startsWith(hospital.file().toString())
                .contains("found")
                .doesNotContain(HospitalFolder.SECRET);
        return thrown.getMessage();
    }

    @Test
    void a_good_file_says_all_that_a_node_needs() throws IOException {
        NodeConfiguration read = NodeConfiguration.read(hospital.file());

        assertThat(read.member()).isEqualTo(new MspId("Hospital1MSP"));
        assertThat(read.role()).isEqualTo(Role.HOSPITAL);
        assertThat(read.members()).isEqualTo(folder.resolve("public"));
        assertThat(read.keys()).isEqualTo(hospital.root().resolve("keys"));
        assertThat(read.secrets()).isEqualTo(hospital.root().resolve("secrets"));
        assertThat(read.ledger()).isEqualTo(new LedgerAccess.Peer(new Address("127.0.0.1", 17_101)));
        assertThat(read.blocks())
                .containsExactly(
                        new ContentNode(
                                URI.create("http://127.0.0.1:17301"),
                                hospital.root().resolve("kubo.token"),
                                new MspId("Hospital1MSP"),
                                null),
                        new ContentNode(
                                URI.create("https://kubo.hospital2.example:5001"),
                                hospital.root().resolve("kubo2.token"),
                                new MspId("Hospital2MSP"),
                                null));
        assertThat(read.custodians())
                .containsEntry(new MspId("Hospital2MSP"), URI.create("https://127.0.0.1:17402"))
                .hasSize(2);
        assertThat(read.partner()).isEqualTo(new MspId("Hospital2MSP"));
        assertThat(read.serve().custodian())
                .isEqualTo(new Serving.Listening(new Address("127.0.0.1", 17_401), new Address("127.0.0.1", 17_451)));
        assertThat(read.serve().gateway()).isNull();
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_line() throws IOException {
        String message = refusal(HospitalFolder.GOOD
                .replace("channel: yui", "chanel: yui")
                .replace("identity: client", "identity: nobody")
                .replace("keys: keys", "keys: [keys]")
                .replace("peer: 127.0.0.1:17101", "peer: 127.0.0.1")
                .replace("token: kubo.token", "token: other.token")
                .replace("Hospital2MSP: https", "Hospital2MSP: http")
                .replace("partner: Hospital2MSP", "partner: Hospital1MSP"));

        assertThat(message.lines())
                .containsExactly(
                        hospital.file() + ": found 8 problems",
                        "  found no channel, expected the channel's name",
                        "  line 1: found the unknown key \"chanel\", expected perhaps \"channel\"",
                        "  line 4: identity: found no file nobody.pem"
                                + " (the name of a certificate and key beside this file)",
                        "  line 7: keys: found a list, expected a folder for the member's keys",
                        "  line 10: ledger.peer: found a text of 9 characters, expected host:port (host:port)",
                        "  line 12: blocks[1].token: found no file there (a file that only its owner may read)",
                        "  line 16: custodians.Hospital2MSP: found an address of another form (https://host:port)",
                        "  line 18: partner: found the hospital itself, expected another");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        member: Hospital1MSP          | member: 1                             | line 2: member
        role: hospital                | role: hopsital                        | line 3: role: found a word that is no role
        role: hospital                | role: operator                        | line 20: serve.custodian: found it in the file of another role, expected hospital
        peer: 127.0.0.1:17101         | peer: 127.0.0.1:70000                 | line 10: ledger.peer: port: found 70000
        peer: 127.0.0.1:17101         | peer: 127.0.0.1:0                     | line 10: ledger.peer: port: found 0
        peer: 127.0.0.1:17101         | gateway: https://127.0.0.1            | line 10: ledger.gateway: found an address of another form
        peer: 127.0.0.1:17101         | pear: 127.0.0.1:1                     | line 10: found the unknown key "pear" in ledger, expected perhaps "peer"
        peer: 127.0.0.1:17101         | pear: 127.0.0.1:1                     | line 9: ledger: found neither
        gateway: https://127.0.0.1:17801 | gateway: https://u:p@127.0.0.1:1   | line 17: gateway: found an address of another form
        http://127.0.0.1:17301        | http://10.0.0.1:17301                 | line 12: blocks[1].api: found plain HTTP to another machine
        token: kubo.token, member: Hospital1MSP | member: Hospital2MSP        | line 11: blocks: found another member's node first
        members: ../../public         | members: ..                           | line 6: members: found no Hospital1MSP.pem there
        members: ../../public         | members: nowhere                      | line 6: members: found no folder there
        state: state                  | state: yui.yaml                       | line 8: state: found a file, expected a folder
        gateway: https://127.0.0.1:17801 | # none                             | line 3: found no gateway, expected it for the role hospital
        partner: Hospital2MSP         | partner: Hospital9MSP                 | line 18: partner: found a member without an address
        Hospital1MSP: https           | Hospital3MSP: https                   | line 14: custodians: found no Hospital1MSP
        tls: tls                      | identity: tls                         | line 5: found "identity" again, expected it once (line 4)
        operations: 127.0.0.1:17451   | operations: 0.0.0.0:17451             | line 20: serve.custodian.operations: found an address that other machines reach
        operations: 127.0.0.1:17451   | operations: 127.0.0.1.example:17451   | line 20: serve.custodian.operations: found an address that other machines reach
        channel: yui                  | channel: !!str yui                    | line 1: found a tag
        channel: yui                  | channel: &c yui                       | line 1: found an anchor or alias
        channel: yui                  | channel: "yui                         | found text that is no YAML
        serve:                        | serve: yes                            | found text that is no YAML
        partner: Hospital2MSP         | f00dfeedcafe5ec2e7f00dfeedcafe5ec2e7: 1 | line 18: found the unknown key a key of 36 characters
        """)
    void a_problem_is_told_with_its_line_and_what_was_expected(String good, String bad, String said)
            throws IOException {
        assertThat(HospitalFolder.GOOD).contains(good);
        assertThat(refusal(HospitalFolder.GOOD.replace(good, bad))).contains(said);
    }

    @Test
    void both_ways_to_the_ledger_are_one_too_many() throws IOException {
        assertThat(refusal(HospitalFolder.GOOD.replace(
                        "  peer: 127.0.0.1:17101\n", "  peer: 127.0.0.1:17101\n  gateway: https://127.0.0.1:17801\n")))
                .contains("line 9: ledger: found both, expected either peer");
    }

    @Test
    void a_file_that_is_no_configuration_at_all_is_refused() throws IOException {
        assertThat(refusal("")).contains("found no keys");
        assertThat(refusal("- a\n- b\n")).contains("found no keys");
        assertThat(refusal("a: 1\n---\nb: 2\n")).contains("found a second document");
        assertThat(refusal("a: " + "[".repeat(30_000))).contains("found more than 8 levels");
        assertThat(refusal("a: " + "x".repeat(70_000))).contains("found more than 65536 bytes");
        Files.write(hospital.file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0x00});
        assertThatThrownBy(() -> NodeConfiguration.read(hospital.file())).hasMessageContaining("not UTF-8");
    }

    @Test
    void a_key_or_token_that_others_may_read_is_refused() throws IOException {
        for (String each : new String[] {"client.key", "tls.key", "kubo.token"}) {
            Files.setPosixFilePermissions(hospital.root().resolve(each), PosixFilePermissions.fromString("rw-r-----"));
        }
        assertThat(refusal(HospitalFolder.GOOD))
                .contains("3 problems", "line 4", "line 5", "line 12", "found a secret that others may reach");
    }

    @Test
    void a_file_changed_anywhere_is_read_or_refused_and_nothing_else() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(HospitalFolder.GOOD);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                change(text, random);
            }
            hospital.write(text.toString());
            try {
                NodeConfiguration.read(hospital.file());
            } catch (UnusableInputException e) {
                refused++;
                assertThat(e.getMessage()).as("seed %d", seed).contains("found").doesNotContain(HospitalFolder.SECRET);
            }
        }
        assertThat(refused).as("seed %d", seed).isPositive();
    }

    private static void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.setCharAt(at, (char) (random.nextInt(95) + 32));
            case 2 -> text.insert(at, AWKWARD.charAt(random.nextInt(AWKWARD.length())));
            default -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
        }
    }

    @Test
    void a_network_names_each_members_file() throws IOException {
        Path network = folder.resolve("yui.yaml");
        Files.writeString(network, "members:\n  Hospital1MSP: members/Hospital1MSP/yui.yaml\n");

        assertThat(NetworkConfiguration.read(network).member(new MspId("Hospital1MSP")))
                .hasValueSatisfying(read -> assertThat(read.file()).isEqualTo(hospital.file()));
    }

    @Test
    void a_network_tells_the_problems_of_all_its_files() throws IOException {
        Path network = folder.resolve("yui.yaml");
        Files.writeString(
                network,
                "members:\n"
                        + "  Hospital2MSP: members/Hospital1MSP/yui.yaml\n"
                        + "  Hospital1MSP: nowhere.yaml\n"
                        + "  1: x\n"
                        + "more: 1\n");
        assertThatThrownBy(() -> NetworkConfiguration.read(network))
                .hasMessageContainingAll("line 3", "found no file there", "line 4", "MSP id", "\"more\"");

        Files.writeString(network, "members:\n  Hospital2MSP: members/Hospital1MSP/yui.yaml\n");
        assertThatThrownBy(() -> NetworkConfiguration.read(network))
                .hasMessageContaining("found the file of another member, expected that of Hospital2MSP");
    }
}
