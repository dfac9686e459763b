package org.yui.ipfs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.content.Blocks;
import org.yui.testkit.BlocksKit;

class FileBlocksKitTest extends BlocksKit {

    @TempDir
    private Path folder;

    @Override
    protected Blocks create() throws IOException {
        return FileBlocks.open(folder.resolve("store"));
    }
}
