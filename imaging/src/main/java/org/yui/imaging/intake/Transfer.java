package org.yui.imaging.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instances that are kept together or not at all. For one thread; closing without {@link #keep} leaves nothing. */
public final class Transfer implements Closeable {

    private static final int PIECE_BYTES = 1 << 16;
    private static final int TRIES = 5;

    private final Reception reception;
    private final Path folder;

    /** The file for each place that one belongs in. */
    private final Map<Path, Path> places = new LinkedHashMap<>();

    private int received;

    Transfer(Reception reception, Path folder) {
        this.reception = reception;
        this.folder = folder;
    }

    /**
     * Takes one instance, streamed: memory does not grow with it.
     *
     * @param study the study that it must be of; any if absent
     * @throws IOException if {@code content} cannot be read to its end; what fails on this side is an answer instead
     */
    public Received receive(InputStream content, @Nullable String study) throws IOException {
        Path file = folder.resolve(Integer.toString(++received));
        Received.@Nullable Why trouble = write(content, file);
        Optional<InstanceHeader> header = trouble == null ? InstanceHeader.read(file) : Optional.empty();
        if (header.isEmpty()) {
            Files.deleteIfExists(file);
            return new Received.Refused(null, null, trouble == null ? Received.Why.NOT_AN_INSTANCE : trouble);
        }
        return sort(file, header.get(), study);
    }

    /** Reads to the end in any case, so that whoever sends can send the next. */
    private Received.@Nullable Why write(InputStream content, Path file) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        try (IncomingFile out = IncomingFile.open(file, reception.mostBytes(), reception.hasRoom())) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                out.append(piece, read);
            }
            return out.finish();
        }
    }

    private Received sort(Path file, InstanceHeader header, @Nullable String study) throws IOException {
        if (study != null && !study.equals(header.study())) {
            return refused(file, header, Received.Why.OTHER_STUDY);
        }
        return switch (reception.contributed().match(file, header)) {
            case NEW -> place(file, header);
            case CHANGED -> refused(file, header, Received.Why.DIFFERS);
            case SAME -> {
                Files.delete(file);
                yield new Received.Known(header.sopClass(), header.sopInstance());
            }
        };
    }

    private Received place(Path file, InstanceHeader header) throws IOException {
        Optional<Path> present = present(header);
        if (present.isEmpty()) {
            places.put(reception.place(header), file);
        } else if (isSame(present.get(), file)) {
            Files.delete(file);
        } else if (Files.exists(present.get())) {
            return refused(file, header, Received.Why.DIFFERS);
        } else {
            return place(file, header); // it was taken on at this moment, and is elsewhere now
        }
        return new Received.Taken(header.sopClass(), header.sopInstance());
    }

    private Optional<Path> present(InstanceHeader header) {
        return Optional.ofNullable(places.get(reception.place(header))).or(() -> reception.present(header));
    }

    private static boolean isSame(Path present, Path file) throws IOException {
        try {
            return Files.mismatch(present, file) < 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Received refused(Path file, InstanceHeader header, Received.Why why) throws IOException {
        Files.delete(file);
        return new Received.Refused(header.sopClass(), header.sopInstance(), why);
    }

    /** Keeps what was taken; durable when it returns. */
    public void keep() throws IOException {
        Set<Path> studies = new LinkedHashSet<>();
        for (Map.Entry<Path, Path> each : places.entrySet()) {
            move(each.getValue(), each.getKey());
            studies.add(each.getKey().resolveSibling(""));
        }
        places.clear();
        for (Path study : studies) {
            forceIfThere(study);
            Owner.force(study.resolveSibling(""));
        }
    }

    /** The study's folder may be taken on as this moves into it: then there is a new one. */
    private static void move(Path file, Path place) throws IOException {
        for (int left = TRIES; ; left--) {
            try {
                Owner.makeFolder(place.resolveSibling(""));
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (NoSuchFileException e) {
                if (left == 0 || !Files.exists(file)) {
                    throw e;
                }
            }
        }
    }

    private static void forceIfThere(Path study) throws IOException {
        try {
            Owner.force(study);
        } catch (NoSuchFileException e) {
            return; // taken on, which forces it
        }
    }

    @Override
    public void close() throws IOException {
        Workspace.delete(folder);
    }
}
