package org.yui.cli.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.yui.ipfs.kubo.KuboAuthorization;
import org.yui.ipfs.kubo.KuboConfiguration;
import org.yui.ipfs.kubo.KuboEndpoint;
import org.yui.ipfs.kubo.KuboToken;
import org.yui.ipfs.kubo.SwarmKey;

/** An empty Kubo node, configured as a hospital's and alone in its swarm; gone with everything in it when closed. */
final class BenchNode implements Closeable {

    private static final long STORAGE_MAX = 1L << 40;
    private static final String READY = "Daemon is ready";

    private final Path ipfs;
    private final Path repository;
    private final Path token;
    private final int port;
    private final KuboToken owner = KuboToken.random(new SecureRandom());
    private final Process daemon;

    private BenchNode(Path ipfs, Path repository) throws IOException, InterruptedException {
        this.ipfs = ipfs;
        this.repository = repository;
        this.token = repository.resolve("bench.token");
        this.port = freePort();
        run(KuboConfiguration.initArguments());
        configure();
        this.daemon = builder(KuboConfiguration.daemonArguments()).start();
    }

    static BenchNode start(Path ipfs, Path repository) throws IOException, InterruptedException {
        BenchNode node = new BenchNode(ipfs, Files.createDirectory(repository));
        try {
            node.awaitReady();
            return node;
        } catch (IOException e) {
            node.close();
            throw e;
        }
    }

    private void configure() throws IOException {
        KuboToken adder = KuboToken.random(new SecureRandom());
        adder.write(token);
        new KuboConfiguration(
                        "/ip4/127.0.0.1/tcp/" + port,
                        List.of("/ip4/127.0.0.1/tcp/" + freePort()),
                        List.of(),
                        List.of(
                                KuboAuthorization.owner(owner),
                                new KuboAuthorization("adder", adder, List.of("/api/v0/add"))),
                        STORAGE_MAX)
                .write(repository, SwarmKey.random(new SecureRandom()));
    }

    private void awaitReady() throws IOException {
        BufferedReader out = daemon.inputReader(StandardCharsets.UTF_8);
        String last = "nothing";
        for (String line = out.readLine(); !READY.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IOException("found that ipfs daemon ended, saying at last: " + last);
            }
            last = line;
        }
        Thread.ofVirtual().start(() -> out.lines().forEach(line -> {})); // so that it is never kept waiting
    }

    KuboEndpoint endpoint() {
        return KuboEndpoint.of("bench", URI.create("http://127.0.0.1:" + port), owner);
    }

    /** {@code ipfs add} through the daemon; gives the name of the file. */
    String add(Path file) throws IOException, InterruptedException {
        String secret = Files.readString(token).strip();
        return run(List.of("--api-auth", secret, "add", "-Q", "--progress=false", file.toString()));
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        Process process = builder(arguments).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("ipfs " + arguments.getLast() + " failed: " + said);
        }
        return said;
    }

    private ProcessBuilder builder(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ipfs.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("IPFS_PATH", repository.toString());
        builder.environment().putAll(KuboConfiguration.environment());
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        daemon.destroyForcibly();
        daemon.onExit().join();
        KuboBench.delete(repository);
    }
}
