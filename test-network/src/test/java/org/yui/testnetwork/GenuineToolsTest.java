package org.yui.testnetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;
import org.yui.domain.content.Cid;
import org.yui.ipfs.FileBlocks;
import org.yui.testkit.Tool;

/** A demo's ledger and content, as Fabric and IPFS themselves see them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GenuineToolsTest {

    @TempDir
    static Path folder;

    private static Path demo;

    @BeforeAll
    static void walk_the_whole_way() {
        demo = folder.resolve("demo");
        StringWriter text = new StringWriter();
        int code = Main.run(new PrintWriter(text), new PrintWriter(text), "demo", "--out", demo.toString());
        assertThat(code).as(text.toString()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void fabrics_ledgerutil_finds_no_error_in_the_evidence() throws Exception {
        Tool ledgerutil = Tool.onPath("ledgerutil");
        Path copy = copyOf(demo.resolve("evidence"));

        Tool.Answer answer = ledgerutil.run(
                "verify", copy.toString(), "-o", folder.resolve("verified").toString());

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).containsIgnoringCase("no error is found");
    }

    @Test
    void kubo_gives_every_sealed_study_the_same_identifier() throws Exception {
        Tool ipfs = Tool.onPath("ipfs");
        String repository = "--repo-dir=" + folder.resolve("kubo");
        assertThat(ipfs.run(repository, "init", "--profile=test,unixfs-v1-2025").exitCode())
                .isZero();
        try (FileBlocks blocks = FileBlocks.open(demo.resolve("state").resolve("blocks"))) {
            List<Cid> roots = blocks.roots();
            assertThat(roots).isNotEmpty();
            for (Cid root : roots) {
                Path sealed = folder.resolve(root.text());
                try (InputStream content = blocks.open(root, 0, blocks.size(root))) {
                    Files.copy(content, sealed);
                }
                Tool.Answer answer = ipfs.run(repository, "add", "-Q", "--only-hash", sealed.toString());
                assertThat(answer.output().strip()).isEqualTo(root.text());
            }
        }
    }

    /** The tool writes its index beside what it reads. */
    private static Path copyOf(Path evidence) throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(evidence)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(evidence.relativize(file)));
            }
        }
        return copy;
    }
}
