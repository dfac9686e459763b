package org.yui.ipfs.kubo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.domain.Require;
import org.yui.domain.json.MalformedJsonException;

/**
 * A Kubo node that speaks to the nodes of its private swarm and to nobody else: no bootstrap peers, DHT, AutoConf, AutoTLS,
 * mDNS, relays, HTTP retrieval or telemetry, TCP alone, and an RPC for named tokens only. Ours over the repository that
 * {@code ipfs init} made, with the arguments and environment given here; its identity stays as it is, and so
 * does its store, but that it syncs what it writes.
 *
 * @param api where the RPC listens, a multiaddr over TCP. Tokens do not guard Kubo's {@code /debug}, which is under the same
 *     address, so this is a loopback address or one behind a proxy that passes {@code /api/v0} alone
 * @param swarm where other nodes connect, multiaddrs over TCP
 * @param peers the other nodes; this node keeps trying to reach them
 * @param authorizations at least one, since with none the RPC is open to everyone
 * @param storageMaxBytes {@code Datastore.StorageMax}, which Kubo reports and heeds when it collects garbage
 */
public record KuboConfiguration(
        String api,
        List<String> swarm,
        List<KuboPeer> peers,
        List<KuboAuthorization> authorizations,
        long storageMaxBytes) {

    private static final String CONFIG = "config";
    private static final List<String> SPEC = List.of("Datastore", "Spec");

    public KuboConfiguration {
        Multiaddr.require(api, "api");
        swarm = List.copyOf(swarm);
        Require.notEmpty(swarm, "swarm");
        swarm.forEach(address -> Multiaddr.require(address, "swarm"));
        peers = List.copyOf(peers);
        Require.distinct(peers.stream().map(KuboPeer::id).toList(), "peer ids");
        authorizations = List.copyOf(authorizations);
        Require.notEmpty(authorizations, "authorizations");
        Require.distinct(authorizations.stream().map(KuboAuthorization::user).toList(), "users of authorizations");
        Require.atLeast(1, storageMaxBytes, "storageMaxBytes");
    }

    /** The arguments of {@code ipfs} that make a repository for this configuration, in the folder {@code IPFS_PATH}. */
    public static List<String> initArguments() {
        return List.of("init", "--profile=autoconf-off,announce-off,unixfs-v1-2025");
    }

    /** The arguments of {@code ipfs} that run the node; {@code --migrate=false}, since a migration would be downloaded. */
    public static List<String> daemonArguments() {
        return List.of("daemon", "--migrate=false", "--enable-gc=false");
    }

    /** The environment of the node: without a swarm key it then refuses to start rather than speak to the public network. */
    public static Map<String, String> environment() {
        return Map.of("LIBP2P_FORCE_PNET", "1", "IPFS_TELEMETRY", "off");
    }

    /**
     * The identity of the node whose repository this is.
     *
     * @throws IOException if {@code ipfs init} has not been run there
     */
    public static String peerId(Path repository) throws IOException {
        return read(repository)
                .member("Identity")
                .flatMap(identity -> identity.textOf("PeerID"))
                .orElseThrow(() -> new IOException("found no Identity.PeerID in " + repository.resolve(CONFIG)
                        + ", expected a repository made by ipfs init"));
    }

    /**
     * Writes the configuration into a repository, the swarm's key beside it, and the {@link Denylist} that the node watches.
     * The node must not be running; it reads all of this at its start.
     */
    public void write(Path repository, SwarmKey key) throws IOException {
        ForeignJson config = read(repository);
        for (Map.Entry<String, ForeignJson> setting : settings().entrySet()) {
            config = with(config, List.of(setting.getKey().split("\\.")), setting.getValue());
        }
        config = with(config, SPEC, synced(at(config, SPEC)));
        key.write(repository.resolve(SwarmKey.FILE));
        Denylist.of(repository).create();
        PrivateFile.write(repository.resolve(CONFIG), ForeignJsonWriter.write(config));
    }

    /**
     * Has the store of blocks sync what it writes. Left as it is, it never does: pinning asks it to, but
     * {@code flatfs.Datastore.Sync} is empty, so after a fall of the machine a pinned file could lack blocks.
     */
    private static ForeignJson synced(ForeignJson spec) {
        if (spec.textOf("type").equals(Optional.of("flatfs"))) {
            return with(spec, List.of("sync"), ForeignJson.truth(true));
        }
        List<ForeignJson> mounts = spec.elementsOf("mounts").stream()
                .map(KuboConfiguration::synced)
                .toList();
        return switch (spec) {
            case ForeignJson.Members members
            when members.all().containsKey("child") -> with(spec, List.of("child"), synced(at(spec, List.of("child"))));
            case ForeignJson.Members other
            when !mounts.isEmpty() -> with(spec, List.of("mounts"), new ForeignJson.Elements(mounts));
            default -> spec;
        };
    }

    private static ForeignJson at(ForeignJson json, List<String> path) {
        ForeignJson found = json;
        for (String name : path) {
            found = found.member(name).orElse(new ForeignJson.Nothing());
        }
        return found;
    }

    private static ForeignJson read(Path repository) throws IOException {
        Path config = repository.resolve(CONFIG);
        try {
            return ForeignJsonReader.read(Files.readString(config, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new IOException("found no " + config + ", expected a repository made by ipfs init", e);
        } catch (MalformedJsonException e) {
            throw new IOException("found another form at " + config + ", expected Kubo's configuration", e);
        }
    }

    private static ForeignJson with(ForeignJson config, List<String> path, ForeignJson value) {
        if (path.isEmpty()) {
            return value;
        }
        Map<String, ForeignJson> members = new LinkedHashMap<>();
        if (config instanceof ForeignJson.Members known) {
            members.putAll(known.all());
        }
        ForeignJson child = members.getOrDefault(path.getFirst(), new ForeignJson.Nothing());
        members.put(path.getFirst(), with(child, path.subList(1, path.size()), value));
        return new ForeignJson.Members(members);
    }

    /** By the names of Kubo's {@code docs/config.md}. What the profiles of {@link #initArguments} set is set here again. */
    private Map<String, ForeignJson> settings() {
        Map<String, ForeignJson> settings = new LinkedHashMap<>();
        settings.put("Addresses.API", ForeignJson.text(api));
        settings.put("Addresses.Swarm", ForeignJson.texts(swarm));
        settings.put("Addresses.Gateway", ForeignJson.texts(List.of()));
        settings.put("Datastore.StorageMax", ForeignJson.text(storageMaxBytes + "B"));
        settings.put(
                "Peering.Peers",
                new ForeignJson.Elements(
                        peers.stream().map(KuboConfiguration::peer).toList()));
        settings.put("API.Authorizations", authorizationsByUser());
        settings.putAll(Seclusion.settings());
        return settings;
    }

    private static ForeignJson peer(KuboPeer peer) {
        return new ForeignJson.Members(
                Map.of("ID", ForeignJson.text(peer.id()), "Addrs", ForeignJson.texts(peer.addresses())));
    }

    private ForeignJson authorizationsByUser() {
        Map<String, ForeignJson> users = new LinkedHashMap<>();
        for (KuboAuthorization each : authorizations) {
            users.put(
                    each.user(),
                    new ForeignJson.Members(Map.of(
                            "AuthSecret", ForeignJson.text(each.token().secret()),
                            "AllowedPaths", ForeignJson.texts(each.paths()))));
        }
        return new ForeignJson.Members(users);
    }
}
