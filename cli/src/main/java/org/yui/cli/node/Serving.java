package org.yui.cli.node;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code yui serve} opens on a node.
 *
 * @param custodian a hospital's custodian; absent if it runs none here
 * @param gateway the operator's gateway; absent if it runs none here
 * @param ingest where a hospital's own systems send studies; absent if none do here
 */
public record Serving(
        @Nullable Listening custodian,
        @Nullable Listening gateway,
        @Nullable Ingest ingest) {

    static final Serving NOTHING = new Serving(null, null, null);

    /**
     * Where a hospital's own systems send studies.
     *
     * @param at in the hospital's own network
     * @param token file of a secret by which senders are known; absent if they are known by certificates only
     * @param clients file of the authorities whose certificates senders show; absent if they are known by the token only
     */
    public record Ingest(
            Listening at, @Nullable Path token, @Nullable Path clients) {}

    /**
     * Where one service listens.
     *
     * @param listen for members, over mutual TLS
     * @param operations for the organisation's own health checks and metrics
     */
    public record Listening(Address listen, Address operations) {}
}
