package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/**
 * The drops that wait to be contributed, and the batches that they become.
 *
 * <p>Which drops a batch has is written down before the first is moved, so a batch that was begun is the same one after a kill. Only one
 * batch is open at a time, and one process at a time makes batches.
 */
public final class Waiting {

    private static final String RECORD = ".json";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private final IntakeFolders folders;
    private final InstantSource clock;
    private final Contributed contributed;

    public Waiting(IntakeFolders folders, NameKey names, InstantSource clock) {
        this.folders = folders;
        this.clock = clock;
        this.contributed = new Contributed(folders, names);
    }

    /** What waits, in the order of names. */
    public List<Drop> drops() throws IOException {
        return drops(
                drop -> drop.refused() == null && Files.exists(folders.taken().resolve(drop.id())));
    }

    /** What lies aside until somebody looks: archives that were not taken, and what brings something of a contributed study. */
    public List<Drop> refused() throws IOException {
        return drops(drop -> drop.refused() != null
                && (Files.exists(folders.refused().resolve(drop.id()))
                        || Files.exists(folders.taken().resolve(drop.id()))));
    }

    /** Those of these drops that bring nothing of a contributed study; the others are set aside. */
    public List<Drop> withoutContributed(List<Drop> drops) throws IOException {
        List<Drop> without = new ArrayList<>();
        for (Drop drop : drops) {
            if (contributed.goesOn(drop)) {
                without.add(drop);
            }
        }
        return without;
    }

    private List<Drop> drops(Predicate<Drop> wanted) throws IOException {
        List<Drop> drops = new ArrayList<>();
        for (Drop drop : records(folders.drops(), Drop.class)) {
            if (wanted.test(drop)) {
                drops.add(drop);
            }
        }
        return drops;
    }

    private static <T extends Record> List<T> records(Path folder, Class<T> type) throws IOException {
        List<T> records = new ArrayList<>();
        for (Path file : IntakeFolders.entries(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(RECORD) && Files.isRegularFile(file)) {
                records.add(read(file, type));
            }
        }
        return records;
    }

    private static <T extends Record> T read(Path file, Class<T> type) throws IOException {
        try {
            return Json.read(Files.readAllBytes(file), type);
        } catch (MalformedJsonException e) {
            throw new IOException("the stored file " + file.getFileName() + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Every batch that was begun, in the order of names. */
    public List<DropBatch> batches() throws IOException {
        return records(folders.batches(), DropBatch.class);
    }

    /** The batch that was begun and not ended, with all its drops in {@link #content}. */
    public Optional<DropBatch> open() throws IOException {
        Optional<DropBatch> open = batches().stream().filter(DropBatch::isOpen).findFirst();
        if (open.isPresent()) {
            gather(open.get());
        }
        return open;
    }

    /**
     * Begins a batch of these drops.
     *
     * @param drops that wait under one binding
     */
    public DropBatch begin(List<Drop> drops) throws IOException {
        DropBatch batch = new DropBatch(
                name(),
                drops.getFirst().binding(),
                drops.stream().map(Drop::id).toList(),
                patients(drops),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        write(batch);
        gather(batch);
        return batch;
    }

    /** By the time: a name is never used again, because the ledger and the staged files may know it. */
    private String name() {
        return "inbox-" + NAME.format(clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** How many different patients these are. */
    public static long patients(List<Drop> drops) {
        return drops.stream()
                .flatMap(drop -> drop.patients().stream())
                .distinct()
                .count();
    }

    /** The folder of a batch's originals. */
    public Path content(DropBatch batch) {
        return folders.batches().resolve(batch.name());
    }

    private void gather(DropBatch batch) throws IOException {
        Path content = content(batch);
        Owner.makeFolder(content);
        for (String id : batch.drops()) {
            Path drop = folders.taken().resolve(id);
            if (Files.exists(drop)) {
                Files.move(drop, content.resolve(id), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Owner.force(content);
    }

    /** Has the drops of an open batch wait again, because it cannot be contributed as it is. */
    public void giveBack(DropBatch batch) throws IOException {
        for (String id : batch.drops()) {
            Path drop = content(batch).resolve(id);
            if (Files.exists(drop)) {
                Files.move(drop, folders.taken().resolve(id), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(folders.batches().resolve(batch.name() + RECORD));
        Workspace.delete(content(batch));
    }

    /** Ends a batch: from now on it is contributed, and its instances are known when they are sent again. Its originals are deleted, unless series of it are held. */
    public DropBatch end(DropBatch batch, DropBatch.Outcome outcome) throws IOException {
        contributed.add(content(batch));
        DropBatch ended = batch.ended(outcome);
        write(ended);
        clear();
        return ended;
    }

    /** Deletes the originals of batches that are contributed and hold nothing, also what a kill left of that. */
    public void clear() throws IOException {
        for (DropBatch batch : batches()) {
            DropBatch.Outcome outcome = batch.outcome();
            if (outcome != null && outcome.held() == 0) {
                Workspace.delete(content(batch));
            }
        }
    }

    /** Whether originals of it are still here. */
    public boolean hasContent(DropBatch batch) {
        return Files.exists(content(batch));
    }

    /** Deletes originals of a contributed batch that a person has looked at. */
    public void discard(DropBatch batch) throws IOException {
        Workspace.delete(content(batch));
    }

    /** Deletes what lies aside. */
    public void discard(Drop drop) throws IOException {
        for (Path folder : List.of(folders.refused(), folders.taken())) {
            Workspace.delete(folder.resolve(drop.id()));
        }
    }

    private void write(DropBatch batch) throws IOException {
        Owner.write(folders.batches().resolve(batch.name() + RECORD), Json.bytes(batch));
    }
}
