package org.yui.testnetwork.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.UnusableInputException;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.NetworkPlan;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ToolsTest {

    private static final NetworkPlan WHOLE = new NetworkPlan(4, Consensus.BFT, 17_000, true);
    private static final NetworkPlan FABRIC_ONLY = new NetworkPlan(4, Consensus.BFT, 17_000, false);

    @TempDir
    private Path folder;

    @Test
    void all_that_is_missing_is_named_at_once_with_where_it_is_found() {
        assertThatThrownBy(() -> Tools.find(WHOLE, Map.of("PATH", folder.toString())))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(
                        "found no peer, no orderer, no configtxgen, no osnadmin, no ccaas_builder, no ipfs;")
                .hasMessageContaining("https://github.com/hyperledger/fabric/releases")
                .hasMessageContaining("https://dist.ipfs.tech");
    }

    @Test
    void only_what_is_missing_is_named() throws IOException {
        fabric(folder);

        assertThatThrownBy(() -> Tools.find(WHOLE, Map.of("PATH", folder.toString())))
                .hasMessageStartingWith("found no ipfs; expected");
    }

    @Test
    void kubo_is_not_asked_for_where_it_does_not_run() throws IOException {
        fabric(folder);

        Tools tools = Tools.find(FABRIC_ONLY, Map.of("PATH", folder.toString()));

        assertThat(tools.path(Tools.PEER)).isEqualTo(folder.resolve("peer"));
    }

    @Test
    void the_homes_come_before_the_path() throws IOException {
        Path release = Files.createDirectories(folder.resolve("release"));
        fabric(Files.createDirectories(release.resolve("bin")));
        Path kubo = Files.createDirectories(folder.resolve("kubo"));
        program(kubo.resolve("ipfs"));
        Path path = Files.createDirectories(folder.resolve("path"));
        fabric(path);
        program(path.resolve("ipfs"));

        Tools tools = Tools.find(
                WHOLE,
                Map.of("PATH", path.toString(), "FABRIC_HOME", release.toString(), "IPFS_HOME", kubo.toString()));

        assertThat(tools.path(Tools.ORDERER)).isEqualTo(release.resolve("bin/orderer"));
        assertThat(tools.path(Tools.CCAAS_BUILDER)).isEqualTo(release.resolve("bin/ccaas_builder"));
        assertThat(tools.path(Tools.IPFS)).isEqualTo(kubo.resolve("ipfs"));
    }

    @Test
    void the_builder_is_found_where_the_official_release_has_it() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String name : new String[] {"peer", "orderer", "configtxgen", "osnadmin"}) {
            program(bin.resolve(name));
        }
        builder(folder.resolve("builders/ccaas"));

        Tools tools = Tools.find(FABRIC_ONLY, Map.of("FABRIC_HOME", folder.toString(), "PATH", ""));

        assertThat(tools.path(Tools.CCAAS_BUILDER)).isEqualTo(folder.resolve("builders/ccaas"));
    }

    @Test
    void a_file_that_may_not_be_run_is_no_program() throws IOException {
        fabric(folder);
        Files.delete(folder.resolve("peer"));
        Files.createFile(folder.resolve("peer"));

        assertThatThrownBy(() -> Tools.find(FABRIC_ONLY, Map.of("PATH", folder.toString())))
                .hasMessageStartingWith("found no peer; expected");
    }

    private static void fabric(Path bin) throws IOException {
        for (String name : new String[] {"peer", "orderer", "configtxgen", "osnadmin"}) {
            program(bin.resolve(name));
        }
        builder(bin.resolve("ccaas_builder"));
    }

    private static void builder(Path builder) throws IOException {
        Files.createDirectories(builder.resolve("bin"));
        for (String name : new String[] {"detect", "build", "release"}) {
            program(builder.resolve("bin").resolve(name));
        }
    }

    private static void program(Path file) throws IOException {
        Files.createFile(file);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
