package org.yui.cli.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.cli.node.ContentNode;
import org.yui.cli.node.NodeConfiguration;
import org.yui.ipfs.kubo.Denylist;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.ipfs.kubo.KuboEndpoint;
import org.yui.ipfs.kubo.KuboToken;

/** The Kubo nodes of a configuration. */
final class ContentNodes {

    private ContentNodes() {}

    /** What a hospital's own node may not give out, if its repository is on this machine. */
    static Optional<Denylist> denylist(NodeConfiguration configuration) {
        return Optional.ofNullable(configuration.blocks().getFirst().repository())
                .map(Denylist::of);
    }

    /** All, in the order in which they are asked. */
    static List<KuboClient> all(NodeConfiguration configuration) throws IOException {
        List<KuboClient> clients = new ArrayList<>();
        for (ContentNode node : configuration.blocks()) {
            clients.add(client(node));
        }
        return clients;
    }

    private static KuboClient client(ContentNode node) throws IOException {
        return new KuboClient(KuboEndpoint.of(node.member().text(), node.api(), KuboToken.read(node.token())));
    }
}
