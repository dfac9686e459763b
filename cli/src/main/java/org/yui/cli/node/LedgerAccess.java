package org.yui.cli.node;

import java.net.URI;

/** The way to the ledger. */
public sealed interface LedgerAccess {

    /**
     * Through a Fabric peer's gateway service, over mutual TLS with the member's own TLS certificate.
     *
     * @param address the member's own peer
     */
    record Peer(Address address) implements LedgerAccess {}

    /**
     * Through Yui's gateway, which relays what the member has signed.
     *
     * @param uri {@code https://host:port}
     */
    record Relay(URI uri) implements LedgerAccess {}
}
