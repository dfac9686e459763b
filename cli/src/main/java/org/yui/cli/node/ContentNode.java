package org.yui.cli.node;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yui.domain.MspId;

/**
 * A Kubo node that holds sealed content.
 *
 * @param api base of its RPC API; plain HTTP on the loopback address only
 * @param token the file with what its {@code Authorization} header wants; absent if it wants none
 * @param member whose node it is
 */
public record ContentNode(URI api, @Nullable Path token, MspId member) {}
