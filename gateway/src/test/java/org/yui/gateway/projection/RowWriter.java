package org.yui.gateway.projection;

import java.nio.file.Path;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;

/** A process that takes the blocks of a seeded history, from where its folder has come to, and says after each how far it is. */
final class RowWriter {

    private RowWriter() {}

    /** By default H2 may lose the last half second in a kill, position and rows alike; here each block is to be written at once. */
    static DatabaseSetting setting(Path folder) {
        DatabaseSetting usual = Database.in(folder);
        return new DatabaseSetting(usual.url() + ";WRITE_DELAY=0", usual.user(), usual.password());
    }

    /** @param arguments folder, seed and rounds */
    public static void main(String[] arguments) throws Exception {
        List<Block> blocks = SeededHistory.blocks(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        try (Database database = Database.open(setting(Path.of(arguments[0])))) {
            Projection projection = new Projection(database, SeededHistory.CHANNEL);
            long next = projection.position().map(Position::height).orElse(0L);
            for (Block block : blocks.subList((int) next, blocks.size())) {
                projection.take(block);
                System.out.println("taken " + (block.getHeader().getNumber() + 1));
            }
        }
    }
}
