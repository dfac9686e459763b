package org.yui.network.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.yui.network.CommitStatus;
import org.yui.network.block.BlockPlace;

/**
 * The state after a number of blocks: keys, transactions and blocks' places, in one H2 MVStore file. A block goes in whole, with its
 * {@link Savepoint}, or not at all. It holds nothing that is not in the blocks: a missing or broken file is made anew from them.
 *
 * <p>Only threads that nobody interrupts may use it: H2's file closes itself when a thread is interrupted while reading.
 */
final class StateStore implements StateView, AutoCloseable {

    private static final String SAVEPOINT = "savepoint of keys by namespace";

    private final MVStore store;
    private final MVMap<byte[], byte[]> values;
    private final MVMap<String, String> transactions;
    private final MVMap<Long, Long> places;
    private final MVMap<String, String> marks;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private StateStore(MVStore store) {
        this.store = store;
        // Room of old pages is used again at once: what a power cut then spoils is made anew from the blocks.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        this.values = store.openMap(
                "values by namespace",
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
        this.transactions = store.openMap(
                "transactions",
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
        this.places = store.openMap(
                "places",
                new MVMap.Builder<Long, Long>().keyType(LongDataType.INSTANCE).valueType(LongDataType.INSTANCE));
        this.marks = store.openMap(
                "marks",
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    /** Opens the store; one that cannot be opened is thrown away. */
    static StateStore open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            return new StateStore(openFile(file));
        } catch (MVStoreException e) {
            Files.delete(file);
            return new StateStore(openFile(file));
        }
    }

    private static MVStore openFile(Path file) {
        return new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                .autoCommitDisabled()
                .open();
    }

    /** Held while a transaction is simulated, so that it sees one state. */
    Lock reading() {
        return lock.readLock();
    }

    @Override
    public Optional<VersionedValue> get(StateKey key) {
        return Optional.ofNullable(values.get(key.stored())).map(VersionedValue::ofStored);
    }

    @Override
    public Iterator<Item> range(String namespace, String start, String end) {
        StateKey first = StateKey.of(namespace, start);
        byte[] limit =
                end.isEmpty() ? first.storedEnd() : StateKey.of(namespace, end).stored();
        return new StoredRange(values.cursor(first.stored()), first, limit);
    }

    Optional<Savepoint> savepoint() {
        return Optional.ofNullable(marks.get(SAVEPOINT)).map(Savepoint::parse);
    }

    /** How a transaction ended, where there is one of that id: the first, if there are several. */
    Optional<CommitStatus> status(String transaction) {
        return Optional.ofNullable(transactions.get(transaction)).map(text -> {
            int colon = text.indexOf(':');
            return new CommitStatus(
                    transaction, Long.parseLong(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        });
    }

    Optional<BlockPlace> place(long block) {
        return Optional.ofNullable(places.get(block))
                .map(packed -> new BlockPlace((int) (packed >>> 40), packed & ((1L << 40) - 1)));
    }

    /** Takes in the block whose record begins at {@code place}. */
    void apply(BlockUpdate update, BlockPlace place, Savepoint after) {
        lock.writeLock().lock();
        try {
            update.writes().forEach(this::write);
            update.statuses().forEach(s -> transactions.putIfAbsent(s.transaction(), s.block() + ":" + s.code()));
            places.put(after.height() - 1, ((long) place.file() << 40) | place.offset());
            marks.put(SAVEPOINT, after.text());
            store.commit();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void write(StateKey key, VersionedValue value) {
        if (value.isDelete()) {
            values.remove(key.stored());
        } else {
            values.put(key.stored(), value.stored());
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
