package org.yui.network.block;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of one channel's block files, as in a peer's file system.
 *
 * @param path {@code <ledger>/ledgersData/chains/chains/<channel>}
 */
public record BlockFolder(Path path) {

    /** Where a peer whose file system is at {@code ledger} keeps a channel's blocks. */
    public static BlockFolder of(Path ledger, String channel) {
        return new BlockFolder(ledger.resolve("ledgersData")
                .resolve("chains")
                .resolve("chains")
                .resolve(channel));
    }

    /** The file of that number, from 0, whether there or not. */
    public Path file(int number) {
        return path.resolve(fileName(number));
    }

    boolean has(int number) {
        return Files.exists(file(number));
    }

    static String fileName(int number) {
        return String.format("blockfile_%06d", number);
    }
}
