package org.yui.imaging.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.yui.imaging.Deidentification;
import org.yui.imaging.Profiles;
import org.yui.imaging.Progress;
import org.yui.imaging.UnusableFolderException;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Items;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.DateRule;
import org.yui.imaging.profile.DeidentificationProfile;
import org.yui.imaging.verify.EvidenceComparison;
import org.yui.imaging.verify.Verification;
import org.yui.imaging.verify.VerificationReport;

/**
 * What must hold for whatever bytes a hospital gives, on the whole way that {@code yui deid} goes: every file ends as
 * de-identified, quarantined or skipped; what is said of it repeats nothing that it holds; what is written can be read without a
 * repair, and {@code yui deid --verify} finds nothing in it.
 */
final class WholeWay {

    /** Planted in names and identifiers of seeds and in the names of files; no message or evidence may repeat it. */
    static final String CANARY = "QZXCANARY";

    /** Taken in turn: what is proved alone, with every option that goes with shifted dates, and with none. */
    private static final List<DeidentificationProfile> PROFILES = List.of(
            Profiles.BASIC,
            Profiles.unchecked(DateRule.SHIFT_PER_PATIENT, options()),
            Profiles.unchecked(DateRule.REMOVE));

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

    private final HospitalSecret secret = HospitalSecret.ofRoot(root());
    private final Path folder;
    private int turn;

    WholeWay(Path folder) {
        this.folder = folder;
    }

    /** In a folder of its own: {@link #folderInMemory}. */
    static WholeWay inMemory() {
        return new WholeWay(folderInMemory());
    }

    /** A new folder, in memory where there is such a place: thousands of files a second are made and deleted. */
    static Path folderInMemory() {
        Path memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "yui-fuzz")
                    : Files.createTempDirectory("yui-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfidentialityOption[] options() {
        Set<ConfidentialityOption> others =
                EnumSet.of(ConfidentialityOption.RETAIN_FULL_DATES, ConfidentialityOption.RETAIN_UIDS);
        return EnumSet.complementOf(EnumSet.copyOf(others)).toArray(ConfidentialityOption[]::new);
    }

    private static byte[] root() {
        byte[] root = new byte[HospitalSecret.BYTES];
        new Random(27).nextBytes(root);
        return root;
    }

    Path in() {
        return folder.resolve("in");
    }

    /** Sends one file the whole way, and clears up. */
    void send(byte[] file) throws IOException {
        Files.createDirectories(in());
        Files.write(in().resolve(CANARY + ".dcm"), file);
        sendAll();
    }

    /**
     * Sends what is in {@link #in} the whole way, and clears up.
     *
     * @throws AssertionError if something does not hold
     */
    Deidentification.Report sendAll() throws IOException {
        try {
            long files;
            try (Stream<Path> all = Files.list(in())) {
                files = all.count();
            }
            DeidentificationProfile profile = PROFILES.get(turn++ % PROFILES.size());
            Deidentification.Report report = run(profile);
            int ended =
                    report.written() + report.skipped() + report.quarantined().size();
            require(ended == files, "found " + ended + " ends, expected one for each of " + files + " files");
            report.quarantined().forEach(entry -> requireSilent(String.valueOf(entry)));
            checkOutput(report.written());
            if (report.written() > 0) {
                verify(profile);
            }
            checkTexts(folder.resolve("evidence"));
            checkTexts(folder.resolve("quarantine"));
            return report;
        } finally {
            clear();
        }
    }

    private Deidentification.Report run(DeidentificationProfile profile) throws IOException {
        try {
            return new Deidentification(secret, profile, "fuzz", CLOCK, Duration.ofDays(30))
                    .run(
                            in(),
                            folder.resolve("out"),
                            folder.resolve("evidence"),
                            folder.resolve("quarantine"),
                            Progress.NONE);
        } catch (UnusableFolderException e) {
            throw new AssertionError("expected a usable folder", e);
        }
    }

    private void checkOutput(int written) throws IOException {
        List<Path> files = files(folder.resolve("out"));
        require(files.size() == written, "found " + files.size() + " outputs, expected " + written);
        for (Path file : files) {
            requireSilent(file.toString().substring(folder.toString().length()));
            try (Part10 read = Part10.open(file).orElseThrow()) {
                readAll(read.dataset());
                require(read.repairs().isEmpty(), "found repairs " + read.repairs() + " in an output, expected none");
            } catch (MalformedDicomException e) {
                throw new AssertionError("found an output that cannot be read", e);
            }
        }
    }

    /** What a second organisation runs, held to the profile and to the evidence. */
    private void verify(DeidentificationProfile profile) throws IOException {
        VerificationReport report = Verification.run(
                folder.resolve("out"),
                Optional.of(profile),
                Optional.of(EvidenceComparison.read(folder.resolve("evidence"), secret)),
                (done, total) -> {});
        require(report.found().isEmpty(), "found " + report.findings() + " in outputs, expected nothing");
    }

    private static void readAll(Dataset dataset) throws IOException, MalformedDicomException {
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            if (element.vr() == Vr.SQ) {
                Items items = dataset.items(element);
                for (Dataset item = items.next(); item != null; item = items.next()) {
                    readAll(item);
                }
            }
        }
    }

    private static void checkTexts(Path below) throws IOException {
        for (Path file : files(below)) {
            if (!file.toString().endsWith(".sealed")) {
                requireSilent(file.getFileName() + Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static List<Path> files(Path below) throws IOException {
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void requireSilent(String said) {
        require(!said.toUpperCase(Locale.ROOT).contains(CANARY), "found the canary where nothing of a file may stand");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** Deletes the folder too; it is made again when it is needed. */
    private void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
