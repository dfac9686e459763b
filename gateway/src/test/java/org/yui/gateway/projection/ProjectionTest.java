package org.yui.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.InvalidValueException;
import org.yui.network.block.BlockHashes;
import org.yui.network.block.BrokenChainException;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectionTest {

    private static final int ROUNDS = 60;

    private final long seed = SeededRandom.seed(ProjectionTest.class);

    @TempDir
    private Path folder;

    private Database open(String name) throws IOException {
        return Database.open(Database.in(folder.resolve(name)));
    }

    private static Projection take(Database database, List<Block> blocks) throws IOException {
        Projection projection = new Projection(database, SeededHistory.CHANNEL);
        for (Block block : blocks) {
            projection.take(block);
        }
        return projection;
    }

    @Test
    void facts_become_rows_and_the_position_is_that_of_the_last_block() throws IOException {
        List<Block> blocks = SeededHistory.blocks(seed, ROUNDS);
        try (Database database = open("once")) {
            Projection projection = take(database, blocks);

            assertThat(projection.position())
                    .contains(new Position(
                            SeededHistory.CHANNEL,
                            blocks.size(),
                            BlockHashes.header(blocks.getLast().getHeader())));
            Map<String, List<String>> tables = Tables.of(database);
            assertThat(tables.get("member")).hasSize(4);
            assertThat(tables.get("access_grant"))
                    .hasSameSizeAs(tables.get("access_request"))
                    .hasSameSizeAs(tables.get("releases_row"));
            assertThat(tables.get("purchase"))
                    .hasSize(2 * tables.get("access_grant").size());
        }
    }

    @Test
    void what_was_written_step_by_step_equals_what_is_written_anew() throws IOException {
        List<Block> blocks = SeededHistory.blocks(seed, ROUNDS);
        try (Database once = open("once")) {
            take(once, blocks);
            for (int part = 0; part < blocks.size(); part += 50) {
                try (Database again = open("parts")) {
                    take(again, blocks.subList(part, Math.min(blocks.size(), part + 50)));
                }
            }
            try (Database parts = open("parts")) {
                assertThat(Tables.of(parts)).isEqualTo(Tables.of(once));
            }
            try (Database emptied = Database.empty(Database.in(folder.resolve("parts")))) {
                assertThat(new Projection(emptied, SeededHistory.CHANNEL).position())
                        .isEmpty();
                take(emptied, blocks);
                assertThat(Tables.of(emptied)).isEqualTo(Tables.of(once));
            }
        }
    }

    @Test
    void a_gap_a_fork_another_channel_and_a_repetition_are_refused_and_change_nothing() throws IOException {
        List<Block> blocks = SeededHistory.blocks(seed, ROUNDS);
        List<Block> others = SeededHistory.blocks(seed + 1, ROUNDS);
        try (Database database = open("strict")) {
            Projection projection = take(database, blocks.subList(0, 8));
            Map<String, List<String>> before = Tables.of(database);

            assertThatThrownBy(() -> projection.take(blocks.get(9)))
                    .isInstanceOf(BrokenChainException.class)
                    .hasMessageContaining("found block 9");
            assertThatThrownBy(() -> projection.take(blocks.get(7))).isInstanceOf(BrokenChainException.class);
            assertThatThrownBy(() -> projection.take(others.get(8)))
                    .isInstanceOf(BrokenChainException.class)
                    .hasMessageContaining("previous hash");
            assertThatThrownBy(() -> new Projection(database, "another").take(blocks.get(8)))
                    .isInstanceOf(BrokenChainException.class)
                    .hasMessageContaining("another channel");
            Block foreign = new FactBlocks("another").addText("BEAT/x", "{}");
            assertThatThrownBy(() -> new Projection(database, "another").take(foreign))
                    .isInstanceOf(BrokenChainException.class)
                    .hasMessageContaining("a database of its own");
            assertThat(Tables.of(database)).isEqualTo(before);
        }
    }

    @Test
    void a_fact_that_cannot_be_read_is_not_passed_over() throws IOException {
        FactBlocks chain = new FactBlocks(SeededHistory.CHANNEL);
        Block known = chain.addText("BEAT/Hospital0", "{\"anything\":1}");
        Block unknown = chain.addText("WITHDRAWAL/" + "0".repeat(32), "{\"everything\":true,\"v\":9}");
        try (Database database = open("newer")) {
            Projection projection = take(database, List.of(known));

            assertThatThrownBy(() -> projection.take(unknown))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("found a WITHDRAWAL of a form that this version does not know");
            assertThat(projection.position()).map(Position::height).contains(1L);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/yui",
                "jdbc:postgresql://db.example/yui?sslmode=require",
                "jdbc:postgresql://db.example/yui?sslmode=verify-full&sslmode=disable",
                "jdbc:postgresql://db.example/yui?sslmode=verify-full&sslfactory=x",
                "jdbc:postgresql://127.0.0.1,db.example/yui",
                "jdbc:postgresql://localhost.example/yui",
                "jdbc:h2:tcp://db.example/yui"
            })
    void no_row_goes_to_another_machine_in_plain(String url) {
        assertThatThrownBy(() -> new DatabaseSetting(url, "yui", ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example:5432/yui?sslmode=verify-full&sslrootcert=/path/to/ca.pem",
                "jdbc:postgresql://127.0.0.1:5432/yui",
                "jdbc:postgresql://[::1]/yui"
            })
    void a_database_here_or_behind_verified_TLS_is_taken(String url) {
        assertThat(new DatabaseSetting(url, "yui", "").url()).isEqualTo(url);
    }

    @Test
    void a_password_is_never_shown_and_never_taken_in_a_url() {
        DatabaseSetting setting =
                new DatabaseSetting("jdbc:postgresql://host/yui?sslmode=verify-full", "yui", "sesame");

        assertThat(setting).hasToString("jdbc:postgresql://host/yui as yui");
        assertThatThrownBy(() -> new DatabaseSetting("jdbc:postgresql://host/yui?password=sesame", "yui", ""))
                .hasMessageContaining("expected it in a file")
                .hasMessageNotContaining("sesame");
        assertThatThrownBy(() -> new DatabaseSetting("jdbc:mysql://host/yui", "yui", ""))
                .isNotNull();
    }
}
