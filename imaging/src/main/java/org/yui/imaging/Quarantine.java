package org.yui.imaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.imaging.deid.Batch;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.deid.Refusal;
import org.yui.imaging.dicom.DicomInput;

/**
 * A folder for files that are not passed on: encrypted under the hospital's quarantine key, each with a sidecar that says why,
 * and deleted when their time is over. Putting the same file in again changes nothing.
 */
public final class Quarantine {

    /** How long a file is kept unless the hospital says otherwise. */
    public static final Duration DEFAULT_TERM = Duration.ofDays(30);

    private static final String SEALED = ".sealed";
    private static final String SIDECAR = ".json";
    private static final int ID_BYTES = 16;

    private final Path folder;
    private final HospitalSecret secret;
    private final InstantSource clock;
    private final Duration term;

    public Quarantine(Path folder, HospitalSecret secret, InstantSource clock, Duration term) {
        this.folder = folder;
        this.secret = secret;
        this.clock = clock;
        this.term = term;
    }

    /** Closed to others: how much was held, and when, is nobody else's business. */
    private void makeFolder() throws IOException {
        if (isPosix()) {
            Set<PosixFilePermission> ownerOnly = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** The folder is closed before; this holds for copies of it that keep permissions too. */
    private void close(Path file) throws IOException {
        if (isPosix()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Puts a copy of a file in.
     *
     * @param root folder that the file was found below; where it was found is hashed relative to it
     */
    public Quarantined put(Path root, Path file, Refusal refusal) throws IOException {
        makeFolder();
        try (DicomInput in = DicomInput.open(file)) {
            byte[] path = root.relativize(file).toString().getBytes(StandardCharsets.UTF_8);
            Hash content = secret.quarantine().ofRange(in, 0, in.size());
            Mac mac = secret.quarantine().start();
            mac.update(content.bytes());
            String id = HexFormat.of().formatHex(mac.doFinal(path), 0, ID_BYTES);
            Path sidecar = folder.resolve(id + SIDECAR);
            if (Files.exists(sidecar)) {
                return read(sidecar);
            }
            SealedFile sealing = new SealedFile(secret.quarantine(), content);
            Batch.writeOne(folder.resolve(id + SEALED), out -> sealing.seal(in, out));
            close(folder.resolve(id + SEALED));
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Hash place = Hash.ofDigest(secret.quarantine().of("path", path));
            Quarantined entry = new Quarantined(id, refusal, in.size(), place, now, now.plus(term));
            // The sidecar comes last: where it is, the sealed file is whole.
            Batch.writeOne(sidecar, out -> out.write(Json.bytes(entry)));
            close(sidecar);
            return entry;
        }
    }

    /** Gives a quarantined file back to the hospital that put it in. */
    public void open(Quarantined entry, OutputStream out) throws IOException {
        try (DicomInput in = DicomInput.open(folder.resolve(entry.id() + SEALED))) {
            SealedFile.open(secret.quarantine(), in, out);
        }
    }

    /** Deletes what is past its time, and says how many files that were. */
    public int expire() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int expired = 0;
        Instant now = clock.instant();
        try (DirectoryStream<Path> sidecars = Files.newDirectoryStream(folder, "*" + SIDECAR)) {
            for (Path sidecar : sidecars) {
                Quarantined entry = read(sidecar);
                if (!entry.expiresAt().isAfter(now)) {
                    Files.deleteIfExists(folder.resolve(entry.id() + SEALED));
                    Files.delete(sidecar);
                    expired++;
                }
            }
        }
        return expired;
    }

    private static Quarantined read(Path sidecar) throws IOException {
        return Json.read(Files.readAllBytes(sidecar), Quarantined.class);
    }
}
