package org.yui.cli.deid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.testkit.canary.CanaryScan;
import org.yui.testkit.canary.Finding;
import org.yui.testkit.planted.PlantedFolder;

/**
 * {@code yui deid} in a process of its own over the planted folder, under one profile, and everything that it left: in
 * {@code home}, but for the secret, which was there before.
 */
record PlantedRun(PlantedFolder planted, Path home, int exitCode, String log) {

    private static final Pattern COUNTS =
            Pattern.compile("(\\d+) instances[^,]*, (\\d+) files[^,]*, (\\d+) quarantined");
    /** Dates and insurers' numbers are so short that a hash may spell one. */
    private static final Pattern SHORT_FIGURE = Pattern.compile("\\d{8}");

    static PlantedRun of(PlantedFolder planted, Path in, Path folder, String profile)
            throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve(profile));
        Path log = home.resolve("log");
        Path secret = folder.resolve(profile + ".secret");
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(secret, new byte[HospitalSecret.BYTES]);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.yui.cli.Main"));
        command.addAll(List.of("deid", in.toString(), home.resolve("out").toString()));
        command.addAll(List.of("--profile", profile, "--secret", secret.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("yui deid did not end within five minutes");
        }
        return new PlantedRun(planted, home, process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    Path out() {
        return home.resolve("out");
    }

    Path quarantine() {
        return home.resolve("out.quarantine");
    }

    /** Written, skipped and quarantined, as the log counts them. */
    List<Integer> counts() {
        Matcher counts = COUNTS.matcher(log);
        if (!counts.find()) {
            throw new AssertionError("found no counts in the log, expected a line of them");
        }
        return List.of(
                Integer.parseInt(counts.group(1)),
                Integer.parseInt(counts.group(2)),
                Integer.parseInt(counts.group(3)));
    }

    /** Outputs by their series number, which tells from which file they come. */
    Map<Integer, Read> outputs() throws IOException {
        Map<Integer, Read> outputs = new TreeMap<>();
        for (Path file : Read.files(out())) {
            Read read = Read.file(file);
            outputs.put(Integer.parseInt(read.at("0020,0011")), read);
        }
        return outputs;
    }

    /** Every canary anywhere: in files, names of files and folders, and in the log. */
    List<Finding> left() throws IOException {
        return new CanaryScan(planted.canaries())
                .under(home).stream()
                        .filter(finding -> !isPartOfALongerFigure(finding))
                        .toList();
    }

    private boolean isPartOfALongerFigure(Finding finding) {
        if (finding.offset() < 1
                || !SHORT_FIGURE.matcher(finding.canary().text()).matches()) {
            return false;
        }
        try (InputStream in = Files.newInputStream(home.resolve(finding.file()))) {
            in.skipNBytes(finding.offset() - 1);
            int before = in.read();
            in.skipNBytes(8);
            return Character.digit(before, 16) >= 0 || Character.digit(in.read(), 16) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
