package org.yui.imaging.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.json.Versioned;

/**
 * What went through a contribution, so that it is known when it is sent again although its originals are gone: for each study a record of
 * keyed names and keyed hashes. Equal are instances of one identifier with the same dataset; what stands before the dataset differs by the
 * way on which an instance came.
 *
 * <p>For one thread that writes; many may read.
 */
public final class Contributed {

    private static final int PIECE_BYTES = 1 << 16;

    private final IntakeFolders folders;
    private final NameKey names;

    public Contributed(IntakeFolders folders, NameKey names) {
        this.folders = folders;
        this.names = names;
    }

    /**
     * A study's instances that went through.
     *
     * @param instances keyed name and keyed hash of the dataset, joined
     */
    record Known(List<String> instances) implements Versioned {}

    /** What an instance is to those that went through. */
    enum Match {
        /** Not among them. */
        NEW,
        /** Among them. */
        SAME,
        /** Its identifier is, with another dataset. */
        CHANGED
    }

    private Path record(String study) {
        return folders.contributed().resolve(study + ".json");
    }

    private SortedSet<String> known(String study) throws IOException {
        Path file = record(study);
        if (!Files.exists(file)) {
            return new TreeSet<>();
        }
        try {
            return new TreeSet<>(
                    Json.read(Files.readAllBytes(file), Known.class).instances());
        } catch (MalformedJsonException e) {
            throw new IOException("the stored file " + file.getFileName() + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Whether something of one of these studies went through. */
    boolean knowsAny(List<String> studies) {
        return studies.stream().anyMatch(study -> Files.exists(record(study)));
    }

    Match match(Path file, InstanceHeader header) throws IOException {
        String study = header.studyName(names);
        return knowsAny(List.of(study)) ? match(file, header, known(study)) : Match.NEW;
    }

    private Match match(Path file, InstanceHeader header, SortedSet<String> known) throws IOException {
        String name = header.fileName(names);
        SortedSet<String> ofName = known.subSet(name, name + Character.MAX_VALUE);
        if (ofName.isEmpty()) {
            return Match.NEW;
        }
        return ofName.contains(name + digest(file, header)) ? Match.SAME : Match.CHANGED;
    }

    private String digest(Path file, InstanceHeader header) throws IOException {
        MessageDigest digest = Hash.sha256();
        byte[] piece = new byte[PIECE_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(header.datasetStart());
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return names.name("arrived dataset", digest.digest());
    }

    /** Remembers every instance in a folder; durable when it returns. Again changes nothing. */
    void add(Path content) throws IOException {
        Map<String, SortedSet<String>> studies = new TreeMap<>();
        each(content, (file, header) -> {
            String study = header.studyName(names);
            if (!studies.containsKey(study)) {
                studies.put(study, known(study));
            }
            studies.get(study).add(header.fileName(names) + digest(file, header));
        });
        for (Map.Entry<String, SortedSet<String>> study : studies.entrySet()) {
            Owner.write(record(study.getKey()), Json.bytes(new Known(List.copyOf(study.getValue()))));
        }
    }

    /**
     * Sets a drop aside that brings something of a contributed study: nothing is contributed twice, and nobody but a person can say what
     * more of a study means that was given already.
     *
     * @param drop that waits
     * @return whether it goes on waiting
     */
    public boolean goesOn(Drop drop) throws IOException {
        if (!knowsAny(drop.studies())) {
            return true;
        }
        Path content = folders.taken().resolve(drop.id());
        Drop aside = drop.setAside(again(content).words());
        Owner.write(folders.drops().resolve(drop.id() + ".json"), Json.bytes(aside));
        Files.move(content, folders.refused().resolve(drop.id()), StandardCopyOption.ATOMIC_MOVE);
        Owner.force(folders.refused());
        return false;
    }

    private Again again(Path content) throws IOException {
        Map<Match, Long> counts = new EnumMap<>(Match.class);
        each(content, (file, header) -> counts.merge(match(file, header), 1L, Long::sum));
        return new Again(
                counts.getOrDefault(Match.SAME, 0L),
                counts.getOrDefault(Match.CHANGED, 0L),
                counts.getOrDefault(Match.NEW, 0L));
    }

    /** How many of a drop's instances went through a contribution, did so otherwise, and did not. */
    private record Again(long same, long changed, long fresh) {

        String words() {
            return changed == 0 && fresh == 0
                    ? "contributed already: found " + same + " instances that all went through a contribution, expected"
                            + " new ones; nothing is given twice, delete it with --discard"
                    : "more of a contributed study: found " + same + " instances that went through a contribution, "
                            + changed + " that did with other content and " + fresh + " that did not, expected studies"
                            + " that were not given yet; held for a contribution of its own";
        }
    }

    /** Looks at one instance. */
    private interface Look {
        void at(Path file, InstanceHeader header) throws IOException;
    }

    private static void each(Path content, Look look) throws IOException {
        Files.walkFileTree(content, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    Optional<InstanceHeader> header = InstanceHeader.read(file);
                    if (header.isPresent()) {
                        look.at(file, header.get());
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
