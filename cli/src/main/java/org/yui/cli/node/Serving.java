package org.yui.cli.node;

import org.jspecify.annotations.Nullable;

/**
 * What {@code yui serve} opens on a node.
 *
 * @param custodian a hospital's custodian; absent if it runs none here
 * @param gateway the operator's gateway; absent if it runs none here
 */
public record Serving(
        @Nullable Listening custodian, @Nullable Listening gateway) {

    static final Serving NOTHING = new Serving(null, null);

    /**
     * Where one service listens.
     *
     * @param listen for members, over mutual TLS
     * @param operations for the organisation's own health checks and metrics
     */
    public record Listening(Address listen, Address operations) {}
}
