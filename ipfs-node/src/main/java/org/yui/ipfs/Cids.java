package org.yui.ipfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yui.domain.content.Cid;

/** Identifiers of files that are not stored: what {@code ipfs add} gives under the profile {@code unixfs-v1-2025}. */
public final class Cids {

    private Cids() {}

    /** The identifier of everything that the stream still holds. The stream stays open. */
    public static Cid of(InputStream in) throws IOException {
        CidBuilder builder = new CidBuilder();
        byte[] buffer = new byte[Shape.UNIXFS_V1_2025.leafBytes()];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            builder.update(buffer, 0, read);
        }
        return builder.finish();
    }

    /** The identifier of a file's content. */
    public static Cid of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }
}
