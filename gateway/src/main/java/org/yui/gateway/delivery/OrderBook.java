package org.yui.gateway.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.signing.Signed;
import org.yui.gateway.custodian.ReleasedLine;
import org.yui.gateway.store.FolderLock;
import org.yui.gateway.store.RecordFolder;

/**
 * Everything about orders that the gateway must not forget: orders, planned rows with their salts, releases.
 *
 * <p>Guarantee: durable when a method returns. Limits: one process; callers see to it that a grant's rows are written by one
 * thread at a time.
 */
public final class OrderBook implements Closeable {

    private final FolderLock lock;
    private final RecordFolder<Signed> orders;
    private final RecordFolder<PlannedRow> rows;
    private final RecordFolder<CollectedReleases> releases;
    private final RecordFolder<ContentHash> hashes;
    private final Map<GrantId, GrantRows> byGrant = new ConcurrentHashMap<>();
    private final Map<OrderId, MspId> owners = new ConcurrentHashMap<>();
    private final Map<MspId, Map<StudyVersionId, Set<OrderId>>> byStudy = new ConcurrentHashMap<>();

    private OrderBook(FolderLock lock, Path folder) throws IOException {
        this.lock = lock;
        this.orders = RecordFolder.open(folder.resolve("orders"), Signed.class);
        this.rows = RecordFolder.open(folder.resolve("lines"), PlannedRow.class);
        this.releases = RecordFolder.open(folder.resolve("releases"), CollectedReleases.class);
        this.hashes = RecordFolder.open(folder.resolve("hashes"), ContentHash.class);
        rows.all().forEach(row -> rowsOf(row.row().grant()).add(row));
        for (String name : orders.names()) {
            orders.find(name).ifPresent(this::know);
        }
    }

    public static OrderBook open(Path folder) throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            return new OrderBook(lock, folder);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    public Optional<Signed> order(OrderId id) throws IOException {
        return orders.find(id.text());
    }

    /**
     * An order of this member's own. Another's is as unknown as one that is not there, and takes as long: for neither is the disk
     * asked.
     */
    Optional<Signed> order(MspId owner, OrderId id) throws IOException {
        return owner.equals(owners.get(id)) ? order(id) : Optional.empty();
    }

    /** A member's own orders that name a study, in no order. */
    Set<OrderId> orders(MspId owner, StudyVersionId study) {
        return byStudy.getOrDefault(owner, Map.of()).getOrDefault(study, Set.of());
    }

    void put(OrderId id, Signed order) throws IOException {
        orders.put(id.text(), order);
        know(order);
    }

    private void know(Signed signed) {
        DeliveryOrder order = signed.read(DeliveryOrder.class);
        owners.put(order.id(), signed.signer());
        Map<StudyVersionId, Set<OrderId>> own =
                byStudy.computeIfAbsent(signed.signer(), m -> new ConcurrentHashMap<>());
        for (OrderedStudy study : order.studies()) {
            own.computeIfAbsent(study.studyVersion(), s -> ConcurrentHashMap.newKeySet())
                    .add(order.id());
        }
    }

    GrantRows rowsOf(GrantId grant) {
        return byGrant.computeIfAbsent(grant, g -> new GrantRows());
    }

    /** Grants that have rows, in no order. */
    List<GrantId> grants() {
        return List.copyOf(byGrant.keySet());
    }

    void plan(PlannedRow row) throws IOException {
        rows.put(row.name(), row);
        rowsOf(row.row().grant()).add(row);
    }

    /** Takes back the last planned row, which is certainly not on the ledger. */
    void unplan(PlannedRow row) throws IOException {
        rowsOf(row.row().grant()).removeLast(row);
        rows.shred(row.name());
    }

    /** All rows, by grant and place. */
    public List<PlannedRow> rows() throws IOException {
        return rows.all();
    }

    /** The hash of a container's bytes: read once, and kept. */
    Hash sha256(Cid cid, Blocks blocks) throws IOException {
        if (cid.isRaw()) {
            return cid.digest();
        }
        Optional<ContentHash> before = hashes.find(cid.text());
        if (before.isPresent()) {
            return before.get().sha256();
        }
        MessageDigest sha256 = Hash.sha256();
        try (InputStream in = new DigestInputStream(blocks.open(cid, 0, blocks.size(cid)), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        ContentHash hash = new ContentHash(cid, Hash.ofDigest(sha256.digest()));
        hashes.put(cid.text(), hash);
        return hash.sha256();
    }

    List<ReleasedLine> releases(MspId custodian, PlannedRow row) throws IOException {
        return releases.find(custodian + "-" + row.name())
                .map(CollectedReleases::lines)
                .orElse(List.of());
    }

    void putReleases(MspId custodian, PlannedRow row, List<ReleasedLine> all) throws IOException {
        releases.put(custodian + "-" + row.name(), new CollectedReleases(custodian, all));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** The rows of one grant in memory: where each study has its line, and where the next row begins. */
    static final class GrantRows {

        private final NavigableMap<Long, PlannedRow> byFirst = new TreeMap<>();
        private final Map<OrderedStudy, PlannedRow> byStudy = new ConcurrentHashMap<>();

        private synchronized void add(PlannedRow row) {
            byFirst.put(row.row().first(), row);
            row.lines().forEach(l -> byStudy.put(l.line().study(), row));
        }

        private synchronized void removeLast(PlannedRow row) {
            byFirst.remove(row.row().first());
            row.lines().forEach(l -> byStudy.remove(l.line().study()));
        }

        Optional<PlannedRow> rowOf(OrderedStudy study) {
            return Optional.ofNullable(byStudy.get(study));
        }

        synchronized Optional<PlannedRow> last() {
            return Optional.ofNullable(byFirst.lastEntry()).map(Map.Entry::getValue);
        }

        synchronized List<PlannedRow> all() {
            return new ArrayList<>(byFirst.values());
        }

        /** The first line that no row has. */
        long next() {
            return last().map(r -> r.row().first() + r.row().count()).orElse(0L);
        }
    }
}
