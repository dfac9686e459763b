package org.yui.ipfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.content.Cid;
import org.yui.testkit.Keystream;
import org.yui.testkit.Tool;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CidsTest {

    /** The second seed and the whole sizes are IPIP-499's; all were computed by Kubo 0.44 too. */
    @ParameterizedTest
    @CsvSource({
        "chunk-v1-seed, 1048576, bafkreiacndfy443ter6qr2tmbbdhadvxxheowwf75s6zehscklu6ezxmta",
        "chunk-v1-seed, 1048577, bafybeigmix7t42i6jacydtquhet7srwvgpizfg7gjbq7627d35mjomtu64",
        "v1-2025-seed, 1073741824, bafybeihmf37wcuvtx4hpu7he5zl5qaf2ineo2lqlfrapokkm5zzw7zyhvm",
        "v1-2025-seed, 1073741825, bafybeibdsi225ugbkmpbdohnxioyab6jsqrmkts3twhpvfnzp77xtzpyhe"
    })
    void the_vectors_of_ipip_499_hold(String seed, long length, String cid) throws IOException {
        assertThat(Cids.of(new Keystream(seed, length))).isEqualTo(Cid.parse(cid));
    }

    @ParameterizedTest
    @CsvSource({
        "'', bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku",
        "'hello world', bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e"
    })
    void small_texts_are_raw_leaves(String text, String cid) throws IOException {
        assertThat(Cids.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Cid.parse(cid));
    }

    /** Runs where {@code ipfs} (Kubo) is on PATH. */
    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Beside_kubo {

        private static final String SEED = "beside-kubo";

        @TempDir
        private static Path repository;

        @BeforeAll
        static void make_a_repository() throws IOException, InterruptedException {
            Tool.onPath("ipfs");
            Process init = ipfs("init", "--profile=test,unixfs-v1-2025");
            init.getInputStream().readAllBytes();
            assertThat(init.waitFor()).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                longs = {0, 1, 1048575, 1048576, 1048577, 3145729, 1073741824, 1073741825, 1074790400, 2147483649L})
        void a_file_has_the_same_identifier(long length) throws IOException, InterruptedException {
            Process add = ipfs("add", "-Q", "--only-hash");
            try (OutputStream out = add.getOutputStream();
                    InputStream in = new Keystream(SEED, length)) {
                in.transferTo(out);
            }
            String kubo = new String(add.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

            assertThat(add.waitFor()).isZero();
            assertThat(Cids.of(new Keystream(SEED, length))).isEqualTo(Cid.parse(kubo));
        }

        @ParameterizedTest
        @CsvSource({"4096, 2097151", "4096, 2097152", "4096, 2097153", "4099, 1234567"})
        void a_deep_narrow_tree_has_the_same_identifier(int leafBytes, int length)
                throws IOException, InterruptedException {
            byte[] bytes = Keystream.bytes(SEED, length);
            Process add = ipfs("add", "-Q", "--only-hash", "--chunker=size-" + leafBytes, "--max-file-links=4");
            try (OutputStream out = add.getOutputStream()) {
                out.write(bytes);
            }
            String kubo = new String(add.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            CidBuilder builder = new CidBuilder(new Shape(leafBytes, 4), (level, digest) -> {});
            builder.update(bytes, 0, length);

            assertThat(add.waitFor()).isZero();
            assertThat(builder.finish()).isEqualTo(Cid.parse(kubo));
        }

        private static Process ipfs(String... arguments) throws IOException {
            String[] command = new String[arguments.length + 1];
            command[0] = "ipfs";
            System.arraycopy(arguments, 0, command, 1, arguments.length);
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("IPFS_PATH", repository.toString());
            return builder.start();
        }
    }

    @Test
    void a_stream_stays_open() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream(new byte[3]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        Cids.of(in);

        assertThat(closed[0]).isFalse();
    }
}
