package org.yui.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.json.Json;
import org.yui.vault.container.Container;
import org.yui.vault.container.Manifest;

/**
 * Encrypts containers straight into the block store, which names and keeps them.
 *
 * <p>Guarantee: when {@link #seal} returns, the sealed study is durable; if it fails, nothing of it is left. Plain bytes
 * are written nowhere.
 */
public final class Sealer {

    private static final int AT_ONCE = 1 << 20;

    private final String channel;
    private final Blocks blocks;

    /** @param channel the ledger's channel, to which everything sealed is bound */
    public Sealer(String channel, Blocks blocks) {
        this.channel = channel;
        this.blocks = blocks;
    }

    /** Seals a container under a key of its own. A key must not be used for a second container. */
    public SealedStudy seal(Container container, DataKey key) throws IOException {
        return seal(container, key, Progress.UNHEARD);
    }

    /** As {@link #seal(Container, DataKey)}, telling how far it has come in sealed bytes. */
    public SealedStudy seal(Container container, DataKey key, Progress progress) throws IOException {
        Encryption encryption = new Encryption(container, key);
        long sealedSize = StreamCipher.sealedSize(container.length());
        Cid cid = Pipe.run(encryption, in -> store(in, sealedSize, progress));
        return new SealedStudy(
                cid, container.length(), sealedSize, key.commitment(container.studyVersion()), encryption.manifest());
    }

    private Cid store(InputStream sealed, long sealedSize, Progress progress) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        try (Blocks.Sink sink = blocks.begin()) {
            long done = 0;
            for (int read = sealed.read(buffer); read >= 0; read = sealed.read(buffer)) {
                sink.write(buffer, 0, read);
                done += read;
                progress.at(done, sealedSize);
            }
            return sink.finish();
        }
    }

    /** The plain side: container into cipher. */
    private final class Encryption implements Pipe.Maker {

        private final Container container;
        private final DataKey key;
        private volatile @Nullable Manifest manifest;

        Encryption(Container container, DataKey key) {
            this.container = container;
            this.key = key;
        }

        @Override
        public void make(OutputStream sealed) throws IOException {
            byte[] associated = Json.bytes(
                    new SealContext(StreamCipher.SUITE, channel, container.studyVersion(), container.length()));
            StreamCipher cipher = new StreamCipher(key.streamKey(container.studyVersion()));
            try (OutputStream plain = cipher.encrypt(sealed, associated)) {
                manifest = container.writeTo(plain);
            }
        }

        Manifest manifest() {
            Manifest written = manifest;
            if (written == null) {
                throw new IllegalStateException("found no manifest after the container had been written");
            }
            return written;
        }
    }
}
