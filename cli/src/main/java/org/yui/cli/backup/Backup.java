package org.yui.cli.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.NodeConfiguration;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.vault.SharedSeal;

/** Takes up a member's own files. The node may run: its records appear and are replaced whole. */
public final class Backup {

    /** How far the node has followed its peer; a restored node begins anew. */
    private static final Path FOLLOWED = Path.of("node", "blocks.json");

    private static final int AT_ONCE = 1 << 20;

    private final NodeConfiguration member;
    private final Path folder;

    /** @throws UnusableInputException if keys, secrets or records lie outside the folder of the member's configuration */
    public Backup(NodeConfiguration member) {
        this.member = member;
        this.folder = member.folder();
        for (Path own : List.of(member.keys(), member.secrets(), member.state())) {
            if (!own.startsWith(folder) || own.equals(folder)) {
                throw new UnusableInputException("found " + own + " outside of " + folder
                        + ", expected keys, secrets and state in folders beside yui.yaml");
            }
        }
    }

    /**
     * Writes the backup; nothing may be there yet.
     *
     * @param people X-Wing public keys to seal to
     * @param threshold how many of them it takes to restore
     */
    public BackupManifest write(
            Path out, List<Base64Bytes> people, int threshold, InstantSource clock, RandomGenerator random)
            throws IOException {
        List<BackupManifest.Entry> entries = new ArrayList<>();
        BackupManifest[] made = new BackupManifest[1];
        SharedSeal.seal(
                out,
                people,
                threshold,
                plain -> {
                    ZipOutputStream zip = new ZipOutputStream(plain);
                    for (Path file : files()) {
                        add(zip, file, entries);
                    }
                    made[0] = new BackupManifest(member.member(), member.channel(), clock.instant(), entries);
                    zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
                    zip.write(Json.bytes(made[0]));
                    zip.closeEntry();
                    zip.finish();
                },
                random);
        return made[0];
    }

    /** Not the passphrase, which would make locking what is kept here useless. In ascending order, so that a file of the same name is there once. */
    private Set<Path> files() throws IOException {
        Set<Path> files = new TreeSet<>();
        try (Stream<Path> beside = Files.list(folder)) {
            beside.filter(Files::isRegularFile)
                    .filter(Backup::isKept)
                    .filter(file -> !file.equals(member.unlock()))
                    .forEach(files::add);
        }
        for (Path own : List.of(member.keys(), member.secrets(), member.state())) {
            if (Files.exists(own)) {
                Files.walkFileTree(own, new Gathering(files));
            }
        }
        return files;
    }

    private static boolean isKept(Path file) {
        String name = file.getFileName().toString();
        return !name.equals(".lock") && !name.startsWith(".aside-") && !name.endsWith(".partial");
    }

    private void add(ZipOutputStream zip, Path file, List<BackupManifest.Entry> entries) throws IOException {
        String path = folder.relativize(file).toString().replace('\\', '/');
        try (var in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(path));
            MessageDigest digest = Hash.sha256();
            long size = copy(in, zip, digest);
            zip.closeEntry();
            entries.add(new BackupManifest.Entry(path, size, Hash.ofDigest(digest.digest())));
        } catch (NoSuchFileException e) {
            return; // shredded or replaced since the folder was listed
        }
    }

    private static long copy(java.io.InputStream in, OutputStream out, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            digest.update(buffer, 0, read);
            size += read;
        }
        return size;
    }

    /** Regular files only: a link could lead anywhere. */
    private final class Gathering extends SimpleFileVisitor<Path> {

        private final Set<Path> files;

        Gathering(Set<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && isKept(file)
                    && !file.equals(member.state().resolve(FOLLOWED))) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
