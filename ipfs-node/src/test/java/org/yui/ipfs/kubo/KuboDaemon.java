package org.yui.ipfs.kubo;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.yui.testkit.Tool;

/** A real Kubo node of a private swarm on the loopback interface, in a folder of the test's. Closing it kills it. */
final class KuboDaemon implements Closeable {

    private static final long STORAGE_MAX = 10_000_000_000L;

    private final Path repository;
    private final int apiPort;
    private final int swarmPort;
    private final KuboToken owner = KuboToken.random(new SecureRandom());
    private final KuboToken reader = KuboToken.random(new SecureRandom());
    private final KuboToken adder = KuboToken.random(new SecureRandom());
    private final List<String> log = new CopyOnWriteArrayList<>();
    private @Nullable Process process;

    private KuboDaemon(Path repository) throws IOException {
        this.repository = repository;
        this.apiPort = freePort();
        this.swarmPort = freePort();
    }

    /** One running node. */
    static KuboDaemon start(Path folder) throws IOException, InterruptedException {
        return swarm(folder, 1).getFirst();
    }

    /** So many running nodes that know each other. */
    static List<KuboDaemon> swarm(Path folder, int nodes) throws IOException, InterruptedException {
        List<KuboDaemon> swarm = configured(folder, nodes);
        for (KuboDaemon node : swarm) {
            node.start();
        }
        return swarm;
    }

    /** So many nodes that know each other and do not run yet. */
    static List<KuboDaemon> configured(Path folder, int nodes) throws IOException, InterruptedException {
        program();
        SwarmKey key = SwarmKey.random(new SecureRandom());
        List<KuboDaemon> swarm = new ArrayList<>();
        for (int i = 1; i <= nodes; i++) {
            KuboDaemon node = new KuboDaemon(Files.createDirectory(folder.resolve("kubo" + i)));
            node.ipfs(KuboConfiguration.initArguments());
            swarm.add(node);
        }
        for (KuboDaemon node : swarm) {
            node.configuration(swarm).write(node.repository, key);
        }
        return swarm;
    }

    private KuboConfiguration configuration(List<KuboDaemon> swarm) throws IOException {
        List<KuboPeer> others = new ArrayList<>();
        for (KuboDaemon other : swarm) {
            if (other != this) {
                others.add(other.peer());
            }
        }
        return new KuboConfiguration(
                loopback(apiPort),
                List.of(loopback(swarmPort)),
                others,
                List.of(
                        KuboAuthorization.owner(owner),
                        KuboAuthorization.reader(reader),
                        new KuboAuthorization("adder", adder, List.of("/api/v0/add"))),
                STORAGE_MAX);
    }

    KuboPeer peer() throws IOException {
        return new KuboPeer(KuboConfiguration.peerId(repository), List.of(loopback(swarmPort)));
    }

    private static String loopback(int port) {
        return "/ip4/127.0.0.1/tcp/" + port;
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + apiPort);
    }

    /** The node as its hospital reaches it. */
    KuboEndpoint owners() {
        return KuboEndpoint.of(repository.getFileName().toString(), api(), owner);
    }

    /** The node as a gateway reaches it. */
    KuboEndpoint readers() {
        return KuboEndpoint.of(repository.getFileName().toString(), api(), reader);
    }

    /** Has {@code ipfs add} store a file, with a token for nothing else, and gives what it calls it. */
    String add(Path file) throws IOException, InterruptedException {
        return ipfs(List.of("--api-auth", adder.secret(), "add", "-Q", "--progress=false", file.toString()))
                .strip();
    }

    Path repository() {
        return repository;
    }

    long pid() {
        return running().pid();
    }

    /** What the node has printed so far. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** Starts the node and waits until it says that it is ready. */
    void start() throws IOException {
        Process started = process(KuboConfiguration.daemonArguments()).start();
        process = started;
        BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.equals("Daemon is ready")) {
            log.add(line);
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("Kubo did not start: " + log);
        }
        Thread.ofVirtual().start(() -> out.lines().forEach(log::add));
    }

    /** Ends the node as a fall of its machine would. */
    void kill() throws InterruptedException {
        Process running = running();
        running.destroyForcibly();
        running.waitFor();
        process = null;
    }

    private Process running() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("the node does not run");
        }
        return running;
    }

    /** Runs {@code ipfs} with this repository to its end, and gives what it printed. */
    String ipfs(List<String> arguments) throws IOException, InterruptedException {
        Process ended = process(arguments).start();
        ended.getOutputStream().close();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(ended.getInputStream(), StandardCharsets.UTF_8))) {
            String printed = String.join("\n", out.lines().toList());
            if (ended.waitFor() != 0) {
                throw new IOException("ipfs " + arguments + ": " + printed);
            }
            return printed;
        }
    }

    private ProcessBuilder process(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("IPFS_PATH", repository.toString());
        builder.environment().putAll(KuboConfiguration.environment());
        return builder;
    }

    /** {@code ipfs} in {@code IPFS_HOME} or on PATH; where there is none, prints one line and aborts the test. */
    private static Path program() {
        String home = System.getenv("IPFS_HOME");
        Path own = Path.of(home == null ? "" : home, "ipfs");
        return home != null && Files.isExecutable(own) ? own : Tool.fileOnPath("ipfs");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            try {
                kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while a node was ended", e);
            }
        }
    }
}
