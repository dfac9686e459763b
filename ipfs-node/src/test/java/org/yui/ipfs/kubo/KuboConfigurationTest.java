package org.yui.ipfs.kubo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.content.Cid;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KuboConfigurationTest {

    private static final String INITIALISED = """
        {
          "Identity": {"PeerID": "12D3KooWDyLAvKMDeH2SfaWK2p13Th9cRdBfArdtvqEedzvBFXuo", "PrivKey": "CAES\\u0051=="},
          "Datastore": {"StorageMax": "10GB", "Spec": {"type": "mount", "mounts": [
                {"type": "measure", "child": {"type": "flatfs", "sync": false}}, {"type": "levelds"}]}, "Ratio": 1.5, "BlockKeyCacheSize": null},
          "Bootstrap": null,
          "Swarm": {"Transports": {"Network": {}}}
        }
        """;
    private static final KuboPeer PEER =
            new KuboPeer("12D3KooWKnDdG3iXw9eTFijk3EWSunZcFi54Zka4wmtqtt6rPxc8", List.of("/ip4/10.1.2.3/tcp/4001"));

    @TempDir
    private Path repository;

    private final KuboToken token = KuboToken.random(new SecureRandom());

    @Test
    void identity_and_store_stay_and_everything_that_reaches_out_is_off() throws IOException {
        ForeignJson written = write();

        assertThat(written.member("Identity"))
                .isEqualTo(ForeignJsonReader.read(INITIALISED).member("Identity"));
        ForeignJson store = written.member("Datastore").orElseThrow();
        assertThat(store.member("Spec").orElseThrow().textOf("type")).contains("mount");
        assertThat(store.member("Spec").orElseThrow().elementsOf("mounts"))
                .isEqualTo(ForeignJsonReader.read("""
                    {"all": [{"type": "measure", "child": {"type": "flatfs", "sync": true}}, {"type": "levelds"}]}
                    """).elementsOf("all"));
        assertThat(store.textOf("StorageMax")).contains("5000000000B");
        assertThat(written.elementsOf("Bootstrap")).isEmpty();
        assertThat(written.member("Routing").orElseThrow().textOf("Type")).contains("none");
        assertThat(written.member("AutoConf").orElseThrow().member("Enabled")).contains(new ForeignJson.Truth(false));
        assertThat(written.member("Peering")
                        .orElseThrow()
                        .elementsOf("Peers")
                        .getFirst()
                        .textOf("ID"))
                .contains(PEER.id());
    }

    @Test
    void the_files_with_secrets_are_their_owners_alone() throws IOException {
        write();

        for (String file : List.of("config", "swarm.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(repository.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(SwarmKey.read(repository.resolve("swarm.key"))).isNotNull();
    }

    @Test
    void no_secret_is_in_a_text_of_the_records() {
        assertThat(configuration().toString())
                .contains("owner")
                .doesNotContain(token.secret().substring(7));
    }

    @Test
    void what_is_no_repository_is_named() {
        assertThatThrownBy(() -> configuration().write(repository, SwarmKey.random(new SecureRandom())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected a repository made by ipfs init");
    }

    @Test
    void an_api_for_everyone_and_an_address_that_is_not_tcp_are_refused() {
        assertThatThrownBy(() -> new KuboConfiguration(
                        "/ip4/127.0.0.1/tcp/5001", List.of("/ip4/0.0.0.0/tcp/4001"), List.of(), List.of(), 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("authorizations");
        assertThatThrownBy(() -> new KuboPeer(PEER.id(), List.of("/ip4/10.1.2.3/udp/4001/quic-v1")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("over TCP");
        assertThatThrownBy(() -> new KuboAuthorization("all", token, List.of("/api/v0/")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_token_is_read_as_it_was_written_and_nothing_else_is_one() throws IOException {
        Path file = repository.resolve("kubo.token");
        token.write(file);
        assertThat(KuboToken.read(file).header()).isEqualTo(token.header()).startsWith("Bearer ");

        Files.writeString(file, "basic:user:password\n", StandardCharsets.UTF_8);
        assertThat(KuboToken.read(file).header()).isEqualTo("Basic dXNlcjpwYXNzd29yZA==");

        Files.writeString(file, "digest:secret\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> KuboToken.read(file))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected one line")
                .hasMessageNotContaining("secret");
    }

    @Test
    void denied_blocks_stay_denied_once_each_even_after_a_half_written_line() throws IOException {
        write();
        Denylist denylist = Denylist.of(repository);
        Cid first = Cid.raw(Hash.of(new byte[] {1}));
        Cid second = Cid.dagPb(Hash.of(new byte[] {2}));

        denylist.deny(List.of(first, first));
        Path file = repository.resolve("denylists/yui.deny");
        Files.writeString(file, Files.readString(file) + "/ipfs/bafk");
        denylist.deny(List.of(second, first));
        write();

        assertThat(denylist.denied()).containsExactly(first, second);
        assertThat(Files.readString(file)).startsWith("version: 1\n").contains("\n/ipfs/" + second + "\n");
    }

    private ForeignJson write() throws IOException {
        if (!Files.exists(repository.resolve("config"))) {
            Files.writeString(repository.resolve("config"), INITIALISED, StandardCharsets.UTF_8);
        }
        configuration().write(repository, SwarmKey.random(new SecureRandom()));
        return ForeignJsonReader.read(Files.readString(repository.resolve("config"), StandardCharsets.UTF_8));
    }

    private KuboConfiguration configuration() {
        return new KuboConfiguration(
                "/ip4/127.0.0.1/tcp/5001",
                List.of("/ip4/0.0.0.0/tcp/4001"),
                List.of(PEER),
                List.of(KuboAuthorization.owner(token), KuboAuthorization.reader(KuboToken.random(new SecureRandom()))),
                5_000_000_000L);
    }
}
