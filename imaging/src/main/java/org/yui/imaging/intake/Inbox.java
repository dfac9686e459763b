package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Watches a folder that people and systems drop studies into, and what a network hands over. An entry that has looked the same for long
 * enough, and holds nothing marked as unfinished, is taken by one rename: killed at any instant it is here or there, never both.
 *
 * <p>Limits: who goes on writing after a longer pause than that has cut a study in two. Links and hidden entries are left where they are.
 * For one thread; the watched folder must be on the file system of the private one, because only there is a rename whole or not at all.
 */
public final class Inbox {

    private final @Nullable Path watched;
    private final IntakeFolders folders;
    private final Duration quiet;
    private final InstantSource clock;
    private final RandomGenerator random;
    private Map<Path, Seen> seen = new HashMap<>();

    /** An entry, and since when it has looked so. */
    private record Seen(DroppedEntry entry, Instant since) {}

    /**
     * Watches.
     *
     * @param watched what people drop into; absent if only a network hands things over
     * @param quiet how long an entry must have looked the same
     */
    public Inbox(
            @Nullable Path watched,
            IntakeFolders folders,
            Duration quiet,
            InstantSource clock,
            RandomGenerator random) {
        this.watched = watched;
        this.folders = folders;
        this.quiet = quiet;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Looks once.
     *
     * @return how many entries were taken
     */
    public int look() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        int taken = 0;
        if (watched != null) {
            taken += look(watched, now);
        }
        taken += look(folders.arrived(), now);
        seen = now;
        return taken;
    }

    /** How many entries were there at the last look and are not taken yet. */
    public int pending() {
        return seen.size();
    }

    private int look(Path folder, Map<Path, Seen> now) throws IOException {
        int taken = 0;
        for (Path entry : IntakeFolders.entries(folder)) {
            if (!DroppedEntry.isTakeable(entry)) {
                continue;
            }
            try {
                taken += lookAt(entry, now) ? 1 : 0;
            } catch (FileSystemException e) {
                // Neither its message nor its cause: they are the name.
                throw new IOException("found an entry of the inbox that cannot be taken ("
                        + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
                        + "), expected files and folders that this user may read and move");
            }
        }
        return taken;
    }

    private boolean lookAt(Path entry, Map<Path, Seen> now) throws IOException {
        Seen current = see(entry);
        if (isQuiet(current)) {
            take(entry);
            return true;
        }
        now.put(entry, current);
        return false;
    }

    private Seen see(Path entry) throws IOException {
        DroppedEntry looks = DroppedEntry.of(entry);
        Seen before = seen.get(entry);
        return before != null && before.entry().equals(looks) ? before : new Seen(looks, clock.instant());
    }

    private boolean isQuiet(Seen current) {
        return !current.entry().unfinished()
                && !clock.instant().isBefore(current.since().plus(quiet));
    }

    private void take(Path entry) throws IOException {
        try {
            Files.move(entry, folders.raw().resolve(id(entry)), StandardCopyOption.ATOMIC_MOVE);
            Owner.force(folders.raw());
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(
                    "found the inbox on another file system than the folder of what was taken, expected both on one");
        } catch (NoSuchFileException e) {
            return; // whoever dropped it took it back
        }
    }

    /** What arrived keeps its keyed name, so that it is known when it is sent again. */
    private String id(Path entry) {
        String name = watched != null && entry.startsWith(watched)
                ? Ids.draw(random)
                : entry.getFileName().toString();
        for (int part = 1; ; part++) {
            String id = Ids.part(name, part);
            if (!isUsed(id)) {
                return id;
            }
        }
    }

    private boolean isUsed(String id) {
        return Files.exists(folders.raw().resolve(id))
                || Files.exists(folders.taken().resolve(id))
                || Files.exists(folders.drops().resolve(id + ".json"));
    }
}
