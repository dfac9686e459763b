package org.yui.cli.node;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yui.domain.MspId;

/**
 * A Kubo node that holds sealed content.
 *
 * @param api base of its RPC API; plain HTTP on the loopback address only
 * @param token the file with what its {@code Authorization} header wants
 * @param member whose node it is
 * @param repository the folder of the node's repository, if that is on this machine: a custodian denies there what was withdrawn
 */
public record ContentNode(
        URI api, Path token, MspId member, @Nullable Path repository) {}
