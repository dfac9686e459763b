package org.yui.gateway.buyer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.OrderId;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.contribution.StudyLeaf;

/**
 * Fetches one study's ciphertext into the buyer's own block store, going on where an earlier attempt broke off.
 *
 * <p>Guarantee: what is in the store afterwards has the leaf's CID; bytes that do not are thrown away.
 */
final class Download {

    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final int ATTEMPTS = 3;
    private static final int AT_ONCE = 256 << 10;

    private final GatewayClient gateway;
    private final Blocks blocks;
    private final Path partial;

    /** @param partial a folder for what is half fetched */
    Download(GatewayClient gateway, Blocks blocks, Path partial) {
        this.gateway = gateway;
        this.blocks = blocks;
        this.partial = partial;
    }

    void fetch(OrderId order, StudyLeaf leaf) throws IOException {
        Path file = partial(leaf);
        if (blocks.has(leaf.cid())) {
            Files.deleteIfExists(file); // a kill came after it was stored
            return;
        }
        Files.createDirectories(partial);
        fetchAll(order, leaf, file);
        store(leaf, file);
    }

    /** Takes away what there is of a study's ciphertext, whole or in part. */
    void remove(StudyLeaf leaf) throws IOException {
        Files.deleteIfExists(partial(leaf));
        blocks.remove(leaf.cid());
    }

    private Path partial(StudyLeaf leaf) {
        return partial.resolve(leaf.cid().text());
    }

    private void fetchAll(OrderId order, StudyLeaf leaf, Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                fetchRest(order, leaf, file);
                return;
            } catch (GatewayRefusedException | CheckFailedException e) {
                throw e;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("attempt {} broke off; going on from where it did", attempt);
            }
        }
    }

    private void fetchRest(OrderId order, StudyLeaf leaf, Path file) throws IOException {
        long here = Files.exists(file) ? Files.size(file) : 0;
        if (here == leaf.sealedSize()) {
            return;
        }
        if (here > leaf.sealedSize()) {
            Files.delete(file);
            here = 0;
        }
        HttpResponse<InputStream> response = gateway.content(order, leaf.studyVersion(), here, leaf.cid());
        try (InputStream in = response.body()) {
            switch (response.statusCode()) {
                case 206 -> append(in, file, leaf, here, StandardOpenOption.APPEND);
                case 200 -> append(in, file, leaf, 0, StandardOpenOption.TRUNCATE_EXISTING);
                default -> {
                    Files.deleteIfExists(file);
                    throw new CheckFailedException("found content that ends before byte " + here + ", expected "
                            + leaf.sealedSize() + " bytes as the leaf says");
                }
            }
        }
        if (Files.size(file) != leaf.sealedSize()) {
            throw new IOException("found " + Files.size(file) + " sealed bytes, expected " + leaf.sealedSize());
        }
    }

    private static void append(InputStream in, Path file, StudyLeaf leaf, long here, StandardOpenOption how)
            throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        long done = here;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                done += read;
                if (done > leaf.sealedSize()) {
                    throw new CheckFailedException("found more than " + leaf.sealedSize()
                            + " sealed bytes, expected as many as the leaf says");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void store(StudyLeaf leaf, Path file) throws IOException {
        Cid found = copy(file);
        Files.delete(file);
        if (!found.equals(leaf.cid())) {
            blocks.remove(found);
            throw new CheckFailedException("found sealed bytes of CID " + found + ", expected " + leaf.cid());
        }
    }

    private Cid copy(Path file) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        try (InputStream in = Files.newInputStream(file);
                Blocks.Sink sink = blocks.begin()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sink.write(buffer, 0, read);
            }
            return sink.finish();
        }
    }
}
