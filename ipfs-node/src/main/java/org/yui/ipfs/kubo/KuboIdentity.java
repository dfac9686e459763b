package org.yui.ipfs.kubo;

import java.util.List;

/**
 * Who a node is.
 *
 * @param peerId its peer id
 * @param addresses multiaddrs where it listens, each ending in {@code /p2p/} and its peer id
 */
public record KuboIdentity(String peerId, List<String> addresses) {

    public KuboIdentity {
        addresses = List.copyOf(addresses);
    }
}
