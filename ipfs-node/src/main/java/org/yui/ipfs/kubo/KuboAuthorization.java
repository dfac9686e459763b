package org.yui.ipfs.kubo;

import java.util.List;
import java.util.Objects;
import org.yui.domain.Require;

/**
 * Who may use a node's RPC, and for what. Kubo takes the paths as <em>prefixes</em>, so that {@code /api/v0/block} would allow
 * {@code block/rm} too: each path here names one command.
 *
 * @param user name of the entry in {@code API.Authorizations}
 * @param paths for instance {@code /api/v0/block/get}
 */
public record KuboAuthorization(String user, KuboToken token, List<String> paths) {

    private static final String RPC = "/api/v0/";
    private static final List<String> OWNER = List.of(
            "dag/import",
            "dag/export",
            "dag/stat",
            "block/get",
            "block/stat",
            "cat",
            "pin/add",
            "pin/ls",
            "pin/rm",
            "swarm/peers",
            "swarm/peering/",
            "id",
            "repo/stat");
    private static final List<String> READER = List.of("block/get", "block/stat", "dag/export", "cat");

    public KuboAuthorization {
        Objects.requireNonNull(token, "token");
        paths = List.copyOf(paths);
        Require.notEmpty(paths, "paths");
        paths.forEach(path -> Require.that(
                path.startsWith(RPC) && path.length() > RPC.length(),
                "path: found one outside " + RPC + " or all of it, expected a command such as " + RPC + "block/get"));
    }

    /** The hospital's own programs: import, export, read, pin, unpin and look at the swarm; never change the node. */
    public static KuboAuthorization owner(KuboToken token) {
        return new KuboAuthorization("owner", token, rpc(OWNER));
    }

    /** A gateway: reads blocks, and nothing else. */
    public static KuboAuthorization reader(KuboToken token) {
        return new KuboAuthorization("gateway", token, rpc(READER));
    }

    private static List<String> rpc(List<String> commands) {
        return commands.stream().map(command -> RPC + command).toList();
    }
}
