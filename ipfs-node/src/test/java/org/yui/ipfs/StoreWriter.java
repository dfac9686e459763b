package org.yui.ipfs;

import java.io.IOException;
import java.nio.file.Path;
import org.yui.domain.content.Blocks;
import org.yui.testkit.Keystream;

/** A process of its own that stores file after file and says each name once it is durable; made to be killed. */
final class StoreWriter {

    private StoreWriter() {}

    /** @param arguments the store's folder, and how many files to write, each a little longer than the one before */
    public static void main(String[] arguments) throws IOException {
        try (FileBlocks blocks = FileBlocks.open(Path.of(arguments[0]))) {
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                byte[] bytes = Keystream.bytes("writer", 300_000 + 100_000 * i);
                try (Blocks.Sink sink = blocks.begin()) {
                    sink.write(bytes, 0, bytes.length);
                    System.out.println(sink.finish());
                }
            }
        }
    }
}
