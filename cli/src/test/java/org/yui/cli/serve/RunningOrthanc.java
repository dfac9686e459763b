package org.yui.cli.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.testkit.Tool;

/** A genuine Orthanc in a process of its own, with its DICOMweb plugin where Debian's is installed. */
public final class RunningOrthanc implements AutoCloseable {

    private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");
    private static final Pattern ID = Pattern.compile("\"ID\"\\s*:\\s*\"([0-9a-f-]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final int http;
    private final int dicom;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningOrthanc(Process process, Path log, int http, int dicom) {
        this.process = process;
        this.log = log;
        this.http = http;
        this.dicom = dicom;
    }

    /** One that keeps what it is given and sends nothing on. */
    public static RunningOrthanc start(Path folder) throws Exception {
        return start(folder, "");
    }

    /**
     * @param stow where its DICOMweb client sends to, under the name {@code yui}
     * @param authority who issued that node's certificate
     */
    static RunningOrthanc start(Path folder, URI stow, String token, Path authority) throws Exception {
        return start(folder, """
            , "HttpsVerifyPeers": true, "HttpsCACertificates": "%s", "Plugins": [%s],
             "DicomWeb": {"Enable": true, "Servers": {"yui": {
               "Url": "%s/", "HttpHeaders": {"Authorization": "Bearer %s"}}}}
            """.formatted(authority, hasPlugin() ? "\"" + PLUGIN + "\"" : "", stow, token));
    }

    private static RunningOrthanc start(Path folder, String sending) throws Exception {
        Path program = Tool.fileOnPath("Orthanc");
        int http = freePort();
        int dicom = freePort();
        Path config = Files.writeString(Files.createDirectories(folder).resolve("orthanc.json"), """
            {"Name": "test", "StorageDirectory": "%s", "IndexDirectory": "%s",
             "HttpPort": %d, "DicomPort": %d, "DicomAet": "ORTHANC", "StableAge": 1,
             "RemoteAccessAllowed": false, "AuthenticationEnabled": false, "KeepAlive": false %s}
            """.formatted(
                        folder.resolve("db"), folder.resolve("db"), http, dicom, sending));
        Path log = folder.resolve("orthanc.log");
        Process process = new ProcessBuilder(program.toString(), config.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningOrthanc orthanc = new RunningOrthanc(process, log, http, dicom);
        orthanc.await(orthanc::answers);
        return orthanc;
    }

    static boolean hasPlugin() {
        return Files.exists(PLUGIN);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** What it has told. */
    String log() throws IOException {
        return Files.readString(log);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http);
    }

    int dicomPort() {
        return dicom;
    }

    private boolean answers() {
        try {
            return get("/system").statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        return send(
                HttpRequest.newBuilder(uri().resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Gives it a file; its own name of the instance, or empty where it refuses the file. */
    public Optional<String> store(Path file) throws IOException {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(uri().resolve("/instances"))
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher id = ID.matcher(answer.body());
        return answer.statusCode() == 200 && id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /** All attributes of an instance by their keywords, as JSON. */
    public String tags(String instance) throws IOException {
        HttpResponse<String> answer = get("/instances/" + instance + "/simplified-tags");
        if (answer.statusCode() != 200) {
            throw new IOException("found status " + answer.statusCode() + " for the tags of an instance");
        }
        return answer.body();
    }

    /** The image that it shows of an instance, as PNG; empty where it can show none. */
    public Optional<byte[]> preview(String instance) throws IOException {
        HttpResponse<byte[]> answer = send(
                HttpRequest.newBuilder(uri().resolve("/instances/" + instance + "/preview"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Waits for something to become so. */
    void await(BooleanSupplier so) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException("Orthanc ended, or took too long; see orthanc.log");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    boolean hasStableStudies(int count) {
        try {
            String changes = get("/changes?limit=1000").body();
            return changes.split("\"StableStudy\"", -1).length > count;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
