package org.yui.testnetwork.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MspId;
import org.yui.testnetwork.process.Health;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.NodeKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinMarkTest {

    @TempDir
    private Path folder;

    private Node node;

    @BeforeEach
    void a_node_with_data() throws IOException {
        node = new Node(
                NodeKind.PEER,
                new MspId("Hospital1MSP"),
                List.of("peer"),
                Map.of(),
                folder,
                folder.resolve("peer.log"),
                1,
                () -> Health.good("well"));
        Files.createDirectories(folder.resolve("ledger/ledgersData"));
        Files.createFile(folder.resolve("ledger/ledgersData/CURRENT"));
        Files.createFile(folder.resolve("core.yaml"));
    }

    @Test
    void a_node_that_never_joined_begins_anew() throws IOException {
        JoinMark.clearUnjoined(node);

        assertThat(folder.resolve("ledger")).doesNotExist();
        assertThat(folder.resolve("core.yaml")).exists();
    }

    @Test
    void a_node_that_joined_keeps_its_data() throws IOException {
        JoinMark.set(List.of(node));
        JoinMark.set(List.of(node));

        JoinMark.clearUnjoined(node);

        assertThat(folder.resolve("ledger/ledgersData/CURRENT")).exists();
    }
}
