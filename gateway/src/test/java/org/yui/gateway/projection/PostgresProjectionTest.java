package org.yui.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.testkit.SeededRandom;

/** The same rows in PostgreSQL as in H2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresProjectionTest {

    @TempDir
    private Path folder;

    @Test
    void postgresql_holds_the_same_rows_as_h2() throws Exception {
        List<Block> blocks = SeededHistory.blocks(SeededRandom.seed(PostgresProjectionTest.class), 40);
        try (PostgresServer server = PostgresServer.start();
                Database h2 = Database.open(Database.in(folder))) {
            take(h2, blocks);
            try (Database postgres = Database.open(server.setting())) {
                take(postgres, blocks);
                assertThat(Tables.of(postgres)).isEqualTo(Tables.of(h2));
                assertThatThrownBy(() -> take(postgres, blocks.subList(0, 1))).isInstanceOf(IOException.class);
            }
            try (Database again = Database.empty(server.setting())) {
                take(again, blocks);
                assertThat(Tables.of(again)).isEqualTo(Tables.of(h2));
            }
        }
    }

    private static void take(Database database, List<Block> blocks) throws IOException {
        Projection projection = new Projection(database, SeededHistory.CHANNEL);
        for (Block block : blocks) {
            projection.take(block);
        }
    }
}
