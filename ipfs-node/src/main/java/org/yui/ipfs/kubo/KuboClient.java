package org.yui.ipfs.kubo;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.domain.content.MissingBlockException;
import org.yui.ipfs.FileCar;

/**
 * One Kubo node's RPC ({@code core/commands} of Kubo): what the network needs of it, and nothing that looks beyond the
 * node's own store except {@link #fetch}.
 *
 * <p>Guarantees: a request that makes no progress ends; memory does not grow with a file's length; a block is given out only
 * once it has the hash that its identifier gives; an answer counts only when it says what had been asked for, since Kubo's
 * later errors do not show in its status. Many threads may use one client.
 */
public final class KuboClient implements Closeable {

    private static final int LARGEST_BLOCK = 2 << 20;

    private final KuboRpc rpc;

    public KuboClient(KuboEndpoint endpoint) {
        this.rpc = new KuboRpc(endpoint);
    }

    /** What messages call this node. */
    public String node() {
        return rpc.node();
    }

    /** Kubo's version. A token is needed for this too, any token. */
    public String version() throws IOException {
        return text("version", JsonLines.only(rpc.post("version")), "Version");
    }

    /** Who the node is, and where it listens; addresses end in its peer id. */
    public KuboIdentity id() throws IOException {
        ForeignJson said = JsonLines.only(rpc.post("id"));
        return new KuboIdentity(text("id", said, "ID"), texts(said.elementsOf("Addresses")));
    }

    public RepoStat repoStat() throws IOException {
        ForeignJson said = JsonLines.only(rpc.post("repo/stat"));
        return new RepoStat(
                number("repo/stat", said, "RepoSize"),
                number("repo/stat", said, "StorageMax"),
                number("repo/stat", said, "NumObjects"));
    }

    /** The peer ids of the nodes to which this one is connected at this moment. */
    public List<String> peers() throws IOException {
        return JsonLines.only(rpc.post("swarm/peers")).elementsOf("Peers").stream()
                .flatMap(peer -> peer.textOf("Peer").stream())
                .toList();
    }

    /** The nodes to which this one keeps trying to be connected. */
    public List<KuboPeer> peering() throws IOException {
        List<KuboPeer> peers = new ArrayList<>();
        for (ForeignJson each : JsonLines.only(rpc.post("swarm/peering/ls")).elementsOf("Peers")) {
            peers.add(new KuboPeer(text("swarm/peering/ls", each, "ID"), texts(each.elementsOf("Addrs"))));
        }
        return peers;
    }

    /** Has the node keep connected to another one until it restarts; what is to last goes into {@link KuboConfiguration}. */
    public void addPeering(KuboPeer peer) throws IOException {
        for (String address : peer.addresses()) {
            ForeignJson said = JsonLines.only(rpc.post("swarm/peering/add", "arg", address + "/p2p/" + peer.id()));
            if (!said.textOf("Status").equals(Optional.of("success"))) {
                throw unexpected("swarm/peering/add");
            }
        }
    }

    /**
     * One block of the node's own store.
     *
     * @throws MissingBlockException if it is not there
     * @throws CorruptBlockException if what came has another hash
     */
    public byte[] block(Cid block) throws IOException {
        byte[] bytes;
        try (IdleInput answer = rpc.post("block/get", "arg", block.text(), "offline", "true")) {
            bytes = answer.readNBytes(LARGEST_BLOCK + 1);
        } catch (KuboException e) {
            throw missing(block, e);
        }
        if (!Hash.of(bytes).equals(block.digest())) {
            throw new CorruptBlockException(block);
        }
        return bytes;
    }

    /**
     * Bytes of one block of the node's own store, as the node says.
     *
     * @throws MissingBlockException if it is not there
     */
    public long blockSize(Cid block) throws IOException {
        try {
            ForeignJson said = JsonLines.only(rpc.post("block/stat", "arg", block.text(), "offline", "true"));
            if (!text("block/stat", said, "Key").equals(block.text())) {
                throw unexpected("block/stat");
            }
            return number("block/stat", said, "Size");
        } catch (KuboException e) {
            throw missing(block, e);
        }
    }

    /** Stores one block, not pinned. */
    public void put(Cid block, byte[] bytes) throws IOException {
        List<byte[]> pieces = new ArrayList<>(List.of(bytes));
        Upload upload = new Upload(
                block, bytes.length, () -> pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.removeFirst()));
        ForeignJson said = JsonLines.only(
                rpc.upload(upload, "block/put", "cid-codec", block.isRaw() ? "raw" : "dag-pb", "mhtype", "sha2-256"));
        if (!text("block/put", said, "Key").equals(block.text())) {
            throw new CorruptBlockException(block);
        }
    }

    /**
     * A part of a file as the node puts it together, <em>unchecked</em>: the caller hashes its leaves.
     *
     * @param length bytes; the stream may end before, where the node broke off
     */
    InputStream cat(Cid root, long offset, long length) throws IOException {
        try {
            return rpc.post(
                    "cat",
                    "arg",
                    root.text(),
                    "offset",
                    Long.toString(offset),
                    "length",
                    Long.toString(length),
                    "offline",
                    "true");
        } catch (KuboException e) {
            throw missing(root, e);
        }
    }

    /** The file under this root as a CAR, unchecked: {@link org.yui.ipfs.CarReader} reads it. */
    public InputStream export(Cid root) throws IOException {
        try {
            return rpc.post("dag/export", "arg", root.text(), "progress", "false", "offline", "true");
        } catch (KuboException e) {
            throw missing(root, e);
        }
    }

    /**
     * Stores every block of a CAR, which the node hashes as it reads; none is pinned by this.
     *
     * @throws KuboException if it stored another number of blocks or bytes than there are
     */
    public void importCar(FileCar car) throws IOException {
        Upload upload = new Upload(car.root(), car.length(), car::next);
        ForeignJson said = JsonLines.only(
                rpc.upload(upload, "dag/import", "pin-roots", "false", "stats", "true", "fast-provide-root", "false"));
        ForeignJson stats = said.member("Stats").orElseThrow(() -> unexpected("dag/import"));
        long blocks = number("dag/import", stats, "BlockCount");
        long bytes = number("dag/import", stats, "BlockBytesCount");
        if (blocks != car.blocks() || bytes != car.blockBytes()) {
            throw new KuboException(
                    node(),
                    "dag/import",
                    200,
                    "found " + blocks + " blocks of " + bytes + " bytes taken, expected " + car.blocks() + " of "
                            + car.blockBytes());
        }
    }

    /**
     * Pins a file whose blocks are all here; its node walks them all.
     *
     * @throws KuboException if a block is not here; nothing is pinned then
     */
    public void pin(Cid root) throws IOException {
        pin(root, "true", PinProgress.UNHEARD);
    }

    /**
     * Pins a file and fetches what of it is not here from the other nodes of the swarm.
     *
     * @param progress hears about twice a second how far it is, and may give up by throwing
     */
    public void fetch(Cid root, PinProgress progress) throws IOException {
        pin(root, "false", progress);
    }

    private void pin(Cid root, String offline, PinProgress progress) throws IOException {
        try (JsonLines lines = new JsonLines(
                rpc.post("pin/add", "arg", root.text(), "recursive", "true", "progress", "true", "offline", offline))) {
            List<String> pinned = List.of();
            for (Optional<ForeignJson> line = lines.next(); line.isPresent(); line = lines.next()) {
                pinned = texts(line.get().elementsOf("Pins"));
                if (pinned.isEmpty()) {
                    progress.at(
                            line.get().longOf("Progress").orElse(0L),
                            line.get().longOf("Bytes").orElse(0L));
                }
            }
            if (!pinned.equals(List.of(root.text()))) {
                throw new KuboException(node(), "pin/add", 200, "found the answer ended without the pin of " + root);
            }
        }
    }

    /** Whether the file under this root is pinned with all that is below it. */
    public boolean isPinned(Cid root) throws IOException {
        try {
            return JsonLines.only(rpc.post("pin/ls", "arg", root.text(), "type", "recursive"))
                    .member("Keys")
                    .flatMap(keys -> keys.member(root.text()))
                    .isPresent();
        } catch (KuboException e) {
            if (e.says("is not pinned")) {
                return false;
            }
            throw e;
        }
    }

    /** The roots of all files that are pinned with all that is below them; what has another kind of identifier is not ours. */
    public List<Cid> pins() throws IOException {
        List<Cid> roots = new ArrayList<>();
        try (JsonLines lines = new JsonLines(rpc.post("pin/ls", "type", "recursive", "stream", "true"))) {
            for (Optional<ForeignJson> line = lines.next(); line.isPresent(); line = lines.next()) {
                line.get().textOf("Cid").flatMap(KuboClient::ours).ifPresent(roots::add);
            }
        }
        return roots;
    }

    private static Optional<Cid> ours(String text) {
        try {
            return Optional.of(Cid.parse(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /**
     * Lets a file go; its blocks stay until the node next collects garbage. Nothing happens if it is not pinned, or denied: a node
     * unpins nothing that is on its {@link Denylist}, so unpin first.
     */
    public void unpin(Cid root) throws IOException {
        try {
            List<String> unpinned =
                    texts(JsonLines.only(rpc.post("pin/rm", "arg", root.text())).elementsOf("Pins"));
            if (!unpinned.equals(List.of(root.text()))) {
                throw unexpected("pin/rm");
            }
        } catch (KuboException e) {
            if (!e.says("not pinned")) {
                throw e;
            }
        }
    }

    /** Walks a file in the node's own store and counts; blocks that are alike count once. */
    public DagStat dagStat(Cid root) throws IOException {
        try {
            ForeignJson said =
                    JsonLines.only(rpc.post("dag/stat", "arg", root.text(), "progress", "false", "offline", "true"));
            return new DagStat(number("dag/stat", said, "UniqueBlocks"), number("dag/stat", said, "TotalSize"));
        } catch (KuboException e) {
            throw missing(root, e);
        }
    }

    /** Kubo names a block that it has not in its message alone. */
    private static IOException missing(Cid asked, KuboException said) {
        if (!said.says("not found locally") && !said.says("could not find")) {
            return said;
        }
        MissingBlockException missing = new MissingBlockException(asked);
        missing.initCause(said);
        return missing;
    }

    private String text(String command, ForeignJson said, String name) throws KuboException {
        return said.textOf(name).orElseThrow(() -> unexpected(command));
    }

    private long number(String command, ForeignJson said, String name) throws KuboException {
        return said.longOf(name).orElseThrow(() -> unexpected(command));
    }

    private static List<String> texts(List<ForeignJson> elements) {
        return elements.stream()
                .flatMap(each -> each instanceof ForeignJson.Text text ? Stream.of(text.value()) : Stream.empty())
                .toList();
    }

    /** It ended early, or this is not Kubo, or not a version of it that is known here. */
    private KuboException unexpected(String command) {
        return new KuboException(node(), command, 200, "found another answer than Kubo gives; it may have broken off");
    }

    @Override
    public void close() {
        rpc.close();
    }
}
