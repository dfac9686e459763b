package org.yui.gateway.buyer;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.yui.domain.OrderId;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.vault.DataKey;
import org.yui.vault.StudyView;
import org.yui.vault.container.ManifestInstance;

/**
 * A released study that stays at the gateway: one instance or another is fetched and opened, not the whole.
 *
 * <p>Guarantee: every block that is fetched is checked against the leaf's CID, every segment by its tag, every instance against the
 * manifest's hash. What is released is the study, so what part of it is read changes no fee. For one thread.
 */
public final class RemoteStudy implements Closeable {

    private final StudyLeaf leaf;
    private final RemoteContent content;
    private final StudyView view;

    private RemoteStudy(StudyLeaf leaf, RemoteContent content, StudyView view) {
        this.leaf = leaf;
        this.content = content;
        this.view = view;
    }

    /** @param key is not kept */
    static RemoteStudy open(GatewayClient gateway, OrderId order, String channel, StudyLeaf leaf, DataKey key)
            throws IOException {
        RemoteContent content = RemoteContent.open(gateway, order, leaf);
        return new RemoteStudy(leaf, content, StudyView.open(channel, leaf, key, content));
    }

    public StudyLeaf leaf() {
        return leaf;
    }

    /** What the study holds, as its manifest says. */
    public List<ManifestInstance> instances() {
        return view.manifest().instances();
    }

    /** The instance of this name or SOP Instance UID. */
    public Optional<ManifestInstance> instance(String nameOrUid) {
        return instances().stream()
                .filter(i -> i.name().equals(nameOrUid) || nameOrUid.equals(i.sopInstanceUid()))
                .findFirst();
    }

    /**
     * Fetches and opens an instance. What was written is true only when this returns.
     *
     * @param instance one of {@link #instances}
     */
    public void read(ManifestInstance instance, OutputStream out) throws IOException {
        content.expect(view.sealedRange(instance));
        view.read(instance, out);
    }

    /** Bytes of ciphertext and of what proves it that the gateway has sent for this view so far. */
    public long fetchedBytes() {
        return content.fetched();
    }

    @Override
    public void close() throws IOException {
        view.close();
    }
}
