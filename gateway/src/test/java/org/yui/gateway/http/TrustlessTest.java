package org.yui.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.domain.Hash;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.gateway.DeliveredContent;
import org.yui.gateway.TestMember;
import org.yui.ipfs.CarReader;
import org.yui.ipfs.FileTree;
import org.yui.testkit.SeededRandom;
import org.yui.testkit.Tool;

/** Blocks and CARs as the IPFS trustless gateway specification has them, for a study of five leaves. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustlessTest {

    private static final int LEAF = 1 << 20;

    private DeliveredContent delivered;
    private Cid root;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        delivered = new DeliveredContent(folder, SeededRandom.of(TrustlessTest.class), 4_300_000);
        root = delivered.leaf.cid();
    }

    @AfterAll
    void close() throws Exception {
        delivered.close();
    }

    private HttpResponse<byte[]> get(TestMember member, Cid cid, String query, String... headers) throws Exception {
        HttpRequest.Builder request = delivered
                .to(delivered.path().replace("/content", "/ipfs/" + cid + query))
                .GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return delivered.send(member, request);
    }

    private HttpResponse<byte[]> get(String query, String... headers) throws Exception {
        return get(delivered.consortium.buyer, root, query, headers);
    }

    private Map<Cid, byte[]> car(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.ipld.car;version=1;order=dfs;dups=n");
        Map<Cid, byte[]> blocks = new HashMap<>();
        CarReader reader = CarReader.open(new ByteArrayInputStream(answer.body()), root);
        for (Optional<CarReader.Block> each = reader.next(); each.isPresent(); each = reader.next()) {
            blocks.put(each.get().cid(), each.get().bytes());
        }
        return blocks;
    }

    private static byte[] in(Map<Cid, byte[]> blocks, Cid cid) throws MissingBlockException {
        byte[] block = blocks.get(cid);
        if (block == null) {
            throw new MissingBlockException(cid);
        }
        return block;
    }

    @Test
    void a_block_is_what_its_cid_says() throws Exception {
        HttpResponse<byte[]> node = get("?format=raw");
        assertThat(node.statusCode()).isEqualTo(200);
        assertThat(node.headers().firstValue("Content-Type")).contains("application/vnd.ipld.raw");
        assertThat(node.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + root + ".bin\"");
        assertThat(Hash.of(node.body())).isEqualTo(root.digest());

        FileTree tree = FileTree.open(root, delivered.consortium.blocks::block);
        HttpResponse<byte[]> leaf =
                get(delivered.consortium.buyer, tree.leaf(2), "", "Accept", "application/vnd.ipld.raw");
        assertThat(leaf.body()).isEqualTo(Arrays.copyOfRange(delivered.sealed, 2 * LEAF, 3 * LEAF));
    }

    @Test
    void a_car_has_every_block_of_the_study() throws Exception {
        Map<Cid, byte[]> blocks = car(get("", "Accept", "application/vnd.ipld.car; version=1; order=dfs; dups=n"));
        FileTree tree = FileTree.open(root, block -> in(blocks, block));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int leaf = 0; leaf * (long) LEAF < tree.length(); leaf++) {
            content.writeBytes(in(blocks, tree.leaf(leaf)));
        }
        assertThat(content.toByteArray()).isEqualTo(delivered.sealed);
        assertThat(blocks).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"0:0, 2", "1048575:1048576, 3", "-1:*, 2", "0:*, 6", "7:3, 1"})
    void a_part_comes_with_what_proves_it_and_no_more(String range, int blocks) throws Exception {
        assertThat(car(get("?format=car&entity-bytes=" + range)))
                .hasSize(blocks)
                .containsKey(root);
    }

    @Test
    void only_the_orders_own_buyer_gets_blocks_and_only_of_that_study() throws Exception {
        HttpResponse<byte[]> foreign = get(delivered.consortium.rival, root, "?format=raw");
        assertThat(foreign.statusCode()).isEqualTo(404);
        Cid other = delivered.plan.openings().getLast().leaf().cid();
        assertThat(get(delivered.consortium.buyer, other, "?format=raw").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "?format=dag-json, 406",
        "?format=car&car-version=2, 406",
        "?format=car&dag-scope=none, 400",
        "?format=car&entity-bytes=x, 400",
        "?format=car&entity-bytes=999999999:*, 400"
    })
    void what_is_not_offered_is_refused(String query, int status) throws Exception {
        assertThat(get(query).statusCode()).isEqualTo(status);
    }

    @Test
    void what_the_caller_has_is_not_sent_again() throws Exception {
        HttpResponse<byte[]> part = get("?format=car&entity-bytes=0:0");
        String tag = part.headers().firstValue("ETag").orElseThrow();
        assertThat(get("?format=car&entity-bytes=0:0", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("?format=car&entity-bytes=-1:*", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void kubo_imports_the_car_and_reads_the_ciphertext_from_it(@TempDir Path folder) throws Exception {
        Tool ipfs = Tool.onPath("ipfs").with("IPFS_PATH", folder.resolve("repo").toString());
        Path car = Files.write(folder.resolve("study.car"), get("?format=car").body());
        Tool.Answer made = ipfs.run("init", "--profile=test");
        assertThat(made.exitCode()).as(made.output()).isZero();

        Tool.Answer imported = ipfs.run("dag", "import", "--offline", car.toString());

        assertThat(imported.exitCode()).as(imported.output()).isZero();
        assertThat(imported.output()).contains(root.text());
        Path read = folder.resolve("read");
        Tool.Answer got = ipfs.run("get", "--offline", "-o", read.toString(), root.text());
        assertThat(got.exitCode()).as(got.output()).isZero();
        assertThat(Files.readAllBytes(read)).isEqualTo(delivered.sealed);
    }

    @Test
    void a_reader_from_pypi_finds_the_blocks_in_a_car(@TempDir Path folder) throws Exception {
        Tool python = Tool.pythonWith("ipld_car");
        Path car = Files.write(
                folder.resolve("part.car"), get("?format=car&entity-bytes=0:0").body());

        Tool.Answer answer = python.run(
                "-c",
                "import ipld_car,sys,hashlib\n"
                        + "roots,blocks=ipld_car.decode(open(sys.argv[1],'rb').read())\n"
                        + "print(len(roots),[hashlib.sha256(bytes(b)).hexdigest() for _,b in blocks])",
                car.toString());

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        Hash leaf = Hash.of(Arrays.copyOf(delivered.sealed, LEAF));
        assertThat(answer.output().strip()).isEqualTo("1 ['" + root.digest() + "', '" + leaf + "']");
    }
}
