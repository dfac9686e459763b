package org.yui.ipfs.kubo;

import java.util.List;
import java.util.regex.Pattern;
import org.yui.domain.Require;

/**
 * Another node of the private swarm.
 *
 * @param id its peer id, for instance {@code 12D3Koo...}
 * @param addresses multiaddrs where it listens, for instance {@code /ip4/10.1.2.3/tcp/4001}
 */
public record KuboPeer(String id, List<String> addresses) {

    private static final Pattern ID = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{46,64}");

    public KuboPeer {
        Require.matches(ID, id, "peer id", "46 to 64 characters of base58");
        addresses = List.copyOf(addresses);
        Require.notEmpty(addresses, "addresses");
        addresses.forEach(address -> Multiaddr.require(address, "address of a peer"));
    }
}
