package org.yui.cli.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yui.cli.node.ContentNode;
import org.yui.cli.node.NodeConfiguration;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.ipfs.kubo.KuboEndpoint;
import org.yui.ipfs.kubo.KuboToken;

/** The Kubo nodes of a configuration. */
final class ContentNodes {

    private ContentNodes() {}

    /** A hospital's own: the first. */
    static KuboClient own(NodeConfiguration configuration) throws IOException {
        return client(configuration.blocks().getFirst());
    }

    /** All, in the order in which they are asked. */
    static List<KuboClient> all(NodeConfiguration configuration) throws IOException {
        List<KuboClient> clients = new ArrayList<>();
        for (ContentNode node : configuration.blocks()) {
            clients.add(client(node));
        }
        return clients;
    }

    private static KuboToken token(ContentNode node) throws IOException {
        return KuboToken.read(Objects.requireNonNull(node.token(), "the reader asks for a token"));
    }

    private static KuboClient client(ContentNode node) throws IOException {
        return new KuboClient(KuboEndpoint.of(node.member().text(), node.api(), token(node)));
    }
}
