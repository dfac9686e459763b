package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.yui.domain.Require;

/**
 * Takes instances as a network hands them over, each streamed into a private file and kept under keyed names. For many threads.
 *
 * <p>Guarantee: what {@link Transfer#keep} returned from is durable and whole; of a transfer that was broken off nothing is kept. The same
 * instance again changes nothing, whether the first waits to be contributed or was.
 */
public final class Reception {

    private final IntakeFolders folders;
    private final Path receiving;
    private final NameKey names;
    private final Contributed contributed;
    private final RandomGenerator random;
    private final long mostBytes;
    private final long leastFreeBytes;

    private Reception(
            IntakeFolders folders,
            String way,
            NameKey names,
            RandomGenerator random,
            long mostBytes,
            long leastFreeBytes) {
        this.folders = folders;
        this.receiving = folders.receiving().resolve(way);
        this.names = names;
        this.contributed = new Contributed(folders, names);
        this.random = random;
        this.mostBytes = Require.atLeast(1, mostBytes, "mostBytes");
        this.leastFreeBytes = Require.atLeast(0, leastFreeBytes, "leastFreeBytes");
    }

    /**
     * Opens the place where transfers go.
     *
     * @param way by which they come, a word: one process at a time may have it open, others may have other ways open
     * @param mostBytes length of an instance
     * @param leastFreeBytes what must stay free on the disk; below it nothing is taken
     */
    public static Reception open(
            IntakeFolders folders,
            String way,
            NameKey names,
            RandomGenerator random,
            long mostBytes,
            long leastFreeBytes)
            throws IOException {
        Reception reception = new Reception(folders, way, names, random, mostBytes, leastFreeBytes);
        Workspace.delete(reception.receiving); // what a killed process left
        Owner.makeFolder(reception.receiving);
        return reception;
    }

    /** Begins with some instances that are kept together, or not at all. */
    public Transfer begin() throws IOException {
        Path folder = receiving.resolve(Ids.draw(random));
        Owner.makeFolder(folder);
        return new Transfer(this, folder);
    }

    Contributed contributed() {
        return contributed;
    }

    long mostBytes() {
        return mostBytes;
    }

    boolean hasRoom() throws IOException {
        return Files.getFileStore(folders.root()).getUsableSpace() >= leastFreeBytes;
    }

    /** Where an instance belongs among what arrived. */
    Path place(InstanceHeader header) {
        return folders.arrived().resolve(header.studyName(names)).resolve(header.fileName(names));
    }

    /** Where a drop lies. */
    private Optional<Path> holding(String id) {
        return Stream.of(folders.taken(), folders.raw(), folders.refused())
                .map(folder -> folder.resolve(id))
                .filter(Files::exists)
                .findFirst();
    }

    /** The same instance, if it is here: arrived, or taken or set aside, and not yet contributed. */
    Optional<Path> present(InstanceHeader header) {
        Path arrived = place(header);
        if (Files.exists(arrived)) {
            return Optional.of(arrived);
        }
        String study = header.studyName(names);
        for (int part = 1; ; part++) {
            String id = Ids.part(study, part);
            Optional<Path> there = holding(id);
            if (there.isPresent()) {
                Path file = there.get().resolve(header.fileName(names));
                if (Files.exists(file)) {
                    return Optional.of(file);
                }
            } else if (!Files.exists(folders.drops().resolve(id + ".json"))) {
                return Optional.empty();
            }
        }
    }
}
