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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.yui.testkit.Tool;

/** A genuine Orthanc in a process of its own, with its DICOMweb plugin where Debian's is installed. */
final class RunningOrthanc implements AutoCloseable {

    private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");
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

    /**
     * @param stow where its DICOMweb client sends to, under the name {@code yui}
     * @param authority who issued that node's certificate
     */
    static RunningOrthanc start(Path folder, URI stow, String token, Path authority) throws Exception {
        Path program = Tool.fileOnPath("Orthanc");
        int http = freePort();
        int dicom = freePort();
        Path config = Files.writeString(Files.createDirectories(folder).resolve("orthanc.json"), """
            {"Name": "test", "StorageDirectory": "%s", "IndexDirectory": "%s", "Plugins": [%s],
             "HttpPort": %d, "DicomPort": %d, "DicomAet": "ORTHANC", "StableAge": 1,
             "RemoteAccessAllowed": false, "AuthenticationEnabled": false,
             "HttpsVerifyPeers": true, "HttpsCACertificates": "%s",
             "DicomWeb": {"Enable": true, "Servers": {"yui": {
               "Url": "%s/", "HttpHeaders": {"Authorization": "Bearer %s"}}}}}
            """.formatted(
                        folder.resolve("db"),
                        folder.resolve("db"),
                        hasPlugin() ? "\"" + PLUGIN + "\"" : "",
                        http,
                        dicom,
                        authority,
                        stow,
                        token));
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
        return send(HttpRequest.newBuilder(uri().resolve(path)).build());
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        return send(HttpRequest.newBuilder(uri().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
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
