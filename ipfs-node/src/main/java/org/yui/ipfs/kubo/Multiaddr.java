package org.yui.ipfs.kubo;

import java.util.regex.Pattern;
import org.yui.domain.Require;

/** The addresses that a private swarm uses (multiformats "multiaddr"): TCP alone, since private networks know nothing else. */
final class Multiaddr {

    private static final Pattern TCP =
            Pattern.compile("/(ip4/[0-9.]{7,15}|ip6/[0-9a-f:]{2,39}|dns[46]?/[A-Za-z0-9.-]{1,253})/tcp/[0-9]{1,5}");

    private Multiaddr() {}

    static void require(String text, String name) {
        Require.matches(TCP, text, name, "a multiaddr over TCP such as /ip4/10.1.2.3/tcp/4001");
    }
}
