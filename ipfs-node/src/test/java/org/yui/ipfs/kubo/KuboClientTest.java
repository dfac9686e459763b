package org.yui.ipfs.kubo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.domain.content.MissingBlockException;
import org.yui.ipfs.FileBlocks;
import org.yui.ipfs.FileCar;
import org.yui.testkit.Keystream;

/** What the client makes of nodes that do not behave; nothing of Kubo is needed for it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KuboClientTest {

    private static final byte[] BLOCK = "block".getBytes(StandardCharsets.UTF_8);
    private static final Cid CID = Cid.raw(Hash.of(BLOCK));
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @TempDir
    private Path folder;

    @Test
    void a_request_says_who_asks_and_what_and_looks_nowhere_else() throws IOException {
        try (FakeNode fake = FakeNode.answering("block");
                KuboClient client = fake.client()) {
            assertThat(client.block(CID)).isEqualTo(BLOCK);

            assertThat(fake.requests().getFirst())
                    .startsWith("POST /api/v0/block/get?arg=" + CID + "&offline=true HTTP/1.1\n")
                    .contains("\nAuthorization: Bearer ")
                    .doesNotContain("Upgrade");
        }
    }

    @Test
    void other_bytes_than_the_identifier_gives_are_corrupt_whatever_the_status() throws IOException {
        for (String body : List.of("", "blocc", "bloc", "blocks")) {
            try (FakeNode fake = FakeNode.answering(body);
                    KuboClient client = fake.client()) {
                assertThatThrownBy(() -> client.block(CID))
                        .isInstanceOf(CorruptBlockException.class)
                        .hasMessageContaining(CID.text());
            }
        }
    }

    @Test
    void an_endless_block_is_not_read_to_its_end() throws IOException {
        try (FakeNode fake = new FakeNode((in, out) -> {
                    out.write((OK + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                    while (true) {
                        out.write(("10000\r\n" + " ".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.UTF_8));
                    }
                });
                KuboClient client = fake.client()) {
            assertThatThrownBy(() -> client.block(CID)).isInstanceOf(CorruptBlockException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                OK,
                OK + "Content-Length: 5\r\n\r\n",
                OK + "Content-Length: 5\r\n\r\nblo",
                OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nblo\r\n",
                "HTTP/1.1 500 Oh\r\nContent-Length: 50\r\n\r\n{",
                "HTTP/1.1 100 Continue\r\n\r\n"
            })
    void a_node_that_stalls_anywhere_is_given_up(String said) throws IOException {
        try (FakeNode fake = FakeNode.saying(said);
                KuboClient client = fake.impatientClient()) {
            assertThatThrownBy(() -> client.block(CID))
                    .isInstanceOf(KuboUnavailableException.class)
                    .hasMessageContaining("Kubo node fake");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", OK + "Content-Length: 5\r\n\r\nblo", OK + "Transfer-Encoding: chunked\r\n\r\n3\r\nblo\r\n"})
    void a_node_that_breaks_off_is_unavailable(String said) throws IOException {
        try (FakeNode fake = new FakeNode((in, out) -> {
                    out.write(said.getBytes(StandardCharsets.UTF_8));
                    out.close();
                });
                KuboClient client = fake.client()) {
            assertThatThrownBy(() -> client.block(CID)).isInstanceOf(KuboUnavailableException.class);
        }
    }

    @Test
    void a_node_that_is_not_there_is_unavailable() throws IOException {
        try (KuboClient client = clientOfOneThatLeft()) {
            assertThatThrownBy(client::version)
                    .isInstanceOf(KuboUnavailableException.class)
                    .hasMessageContaining("version: it was not reached");
        }
    }

    private static KuboClient clientOfOneThatLeft() throws IOException {
        try (FakeNode fake = FakeNode.answering("")) {
            return fake.client();
        }
    }

    @Test
    void a_port_that_accepts_nobody_is_given_up() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                KuboClient client = new KuboClient(KuboEndpoint.of(
                                "full",
                                URI.create("http://127.0.0.1:" + full.getLocalPort()),
                                KuboToken.random(new SecureRandom()))
                        .patient(FakeNode.IMPATIENCE, FakeNode.IMPATIENCE))) {
            assertThatThrownBy(client::version).isInstanceOf(KuboUnavailableException.class);
        }
    }

    @Test
    void an_upload_that_nobody_takes_is_given_up() throws IOException {
        try (FileBlocks store = FileBlocks.open(folder);
                FakeNode fake = FakeNode.saying("HTTP/1.1 100 Continue\r\n\r\n");
                KuboClient client = fake.impatientClient();
                FileCar car = store.car(store(store, 40_000_000))) {
            assertThatThrownBy(() -> client.importCar(car))
                    .isInstanceOf(KuboUnavailableException.class)
                    .hasMessageContaining("made no progress");
        }
    }

    @Test
    void an_import_counts_only_when_the_node_took_every_block_and_byte() throws IOException {
        String none = "{\"Root\":null}";
        String fewer = "{\"Stats\":{\"BlockCount\":3,\"BlockBytesCount\":2097152}}";
        String half = "{\"Stats\":{\"BlockCount\":3,\"Block";
        for (String body : List.of("", none, fewer, half)) {
            try (FileBlocks store = FileBlocks.open(folder.resolve("store" + body.length()));
                    FakeNode fake = new FakeNode((in, out) -> {
                        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                        out.flush();
                        in.skipNBytes(2_097_152);
                        out.write((OK + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.UTF_8));
                        in.transferTo(OutputStream.nullOutputStream());
                    });
                    KuboClient client = fake.client();
                    FileCar car = store.car(store(store, 2_097_153))) {
                assertThatThrownBy(() -> client.importCar(car)).as(body).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void a_refusal_is_told_in_kubos_words_shortened_and_without_the_token() throws IOException {
        String message =
                "{\"Message\":\"merkledag: " + "x".repeat(1000) + "\\nsecond line\",\"Code\":0,\"Type\":\"error\"}";
        try (FakeNode fake = FakeNode.saying(
                        "HTTP/1.1 500 No\r\nContent-Length: " + message.length() + "\r\n\r\n" + message);
                KuboClient client = fake.client()) {
            assertThatThrownBy(client::version)
                    .isInstanceOfSatisfying(
                            KuboException.class, e -> assertThat(e.status()).isEqualTo(500))
                    .hasMessageStartingWith("Kubo node fake, version: merkledag: xxx")
                    .hasMessageNotContaining("second line")
                    .hasMessageNotContaining("Bearer")
                    .message()
                    .hasSizeLessThan(400);
        }
    }

    @Test
    void a_block_that_is_not_there_is_missing() throws IOException {
        String message = "{\"Message\":\"block was not found locally (offline): ipld: could not find " + CID + "\"}";
        try (FakeNode fake = FakeNode.saying(
                        "HTTP/1.1 500 No\r\nContent-Length: " + message.length() + "\r\n\r\n" + message);
                KuboClient client = fake.client()) {
            assertThatThrownBy(() -> client.block(CID)).isInstanceOf(MissingBlockException.class);
        }
    }

    @Test
    void a_pin_counts_only_when_the_answer_names_it() throws IOException {
        for (String body : List.of("", "{\"Progress\":3}\n", "{\"Progress\":3}\n{\"Pins\":[\"other\"]}\n", "nothing")) {
            try (FakeNode fake = FakeNode.answering(body);
                    KuboClient client = fake.client()) {
                assertThatThrownBy(() -> client.pin(CID)).as(body).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void only_pins_of_ours_are_listed() throws IOException {
        String body = "{\"Cid\":\"QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn\",\"Type\":\"recursive\"}\n"
                + "{\"Cid\":\"" + CID + "\",\"Type\":\"recursive\"}\n";
        try (FakeNode fake = FakeNode.answering(body);
                KuboClient client = fake.client()) {
            assertThat(client.pins()).containsExactly(CID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://host:1", "http:///", "http://host:1/api/v0", "http://user:secret@host:1", "host:5001"})
    void an_address_that_is_no_rpc_is_refused(String api) {
        assertThatThrownBy(() -> KuboEndpoint.of("node", URI.create(api), KuboToken.random(new SecureRandom())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("secret");
    }

    private static Cid store(FileBlocks store, int length) throws IOException {
        try (Blocks.Sink sink = store.begin()) {
            byte[] bytes = Keystream.bytes("client", length);
            sink.write(bytes, 0, length);
            return sink.finish();
        }
    }
}
