package org.yui.gateway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yui.domain.Require;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/**
 * Records of one type by name, each a file of canonical JSON.
 *
 * <p>Guarantee: what {@link #put} returned from is durable and whole. Limits: one process at a time, which {@link FolderLock}
 * sees to; two threads that put the same name leave one of the two.
 *
 * @param <T> the type
 */
public final class RecordFolder<T extends Record> {

    private static final String SUFFIX = ".json";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,199}");

    private final PrivateFolder folder;
    private final Path path;
    private final Class<T> type;

    private RecordFolder(PrivateFolder folder, Path path, Class<T> type) {
        this.folder = folder;
        this.path = path;
        this.type = type;
    }

    /** Opens the folder, which is made if need be. */
    public static <T extends Record> RecordFolder<T> open(Path folder, Class<T> type) throws IOException {
        return new RecordFolder<>(PrivateFolder.open(folder), folder, type);
    }

    /** @throws IOException also if the file is not this record's canonical JSON */
    public Optional<T> find(String name) throws IOException {
        Path file = folder.file(checked(name));
        try {
            return Optional.of(Json.readCanonical(Files.readString(file), type));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (MalformedJsonException e) {
            throw new IOException("the stored file " + file.getFileName() + " is damaged: " + e.getMessage(), e);
        }
    }

    public void put(String name, T record) throws IOException {
        folder.write(checked(name), Json.bytes(record));
    }

    /** Overwrites and takes away; nothing happens if there is none. */
    public void shred(String name) throws IOException {
        folder.shred(checked(name));
    }

    /** All names, sorted. */
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(SUFFIX))
                    .map(n -> n.substring(0, n.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** All records, in the order of their names. */
    public List<T> all() throws IOException {
        List<T> all = new ArrayList<>();
        for (String name : names()) {
            find(name).ifPresent(all::add);
        }
        return all;
    }

    private static String checked(String name) {
        return Require.matches(NAME, name, "name of a stored record", "letters, digits, dots and hyphens") + SUFFIX;
    }
}
