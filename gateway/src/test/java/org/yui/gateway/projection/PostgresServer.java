package org.yui.gateway.projection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.testkit.Skip;
import org.yui.testkit.Tool;

/** A PostgreSQL server of this machine's, in a folder, for one test; it has no database before and leaves none. */
final class PostgresServer implements AutoCloseable {

    private final Path folder;
    private final Path control;
    private final boolean asPostgres;
    private final int port;

    private PostgresServer(Path folder, Path control, boolean asPostgres, int port) {
        this.folder = folder;
        this.control = control;
        this.asPostgres = asPostgres;
        this.port = port;
    }

    /** Starts one; where there is no {@code pg_ctl}, or it may not be run, prints one line and aborts the test. */
    static PostgresServer start() throws IOException, InterruptedException {
        Path control = Tool.fileOnPath("pg_ctl").toRealPath();
        boolean root = "root".equals(System.getProperty("user.name"));
        Path folder = Files.createTempDirectory("yui-postgres-");
        PostgresServer server = new PostgresServer(folder, control, root, freePort());
        server.begin();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void begin() throws IOException, InterruptedException {
        if (asPostgres) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        require(control("initdb", "-D", data(), "-o", "-A trust -U yui -E UTF8 --no-sync"));
        require(control(
                "start",
                "-w",
                "-D",
                data(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-h 127.0.0.1 -p " + port + " -k " + folder + " -c fsync=off"));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void require(Tool.Answer answer) {
        if (answer.exitCode() != 0) {
            throw Skip.because("PostgreSQL does not start here: "
                    + answer.output().lines().findFirst().orElse("no reason given"));
        }
    }

    DatabaseSetting setting() {
        return new DatabaseSetting("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "yui", "");
    }

    /** PostgreSQL refuses to run as root. */
    private Tool.Answer control(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (asPostgres) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(control.toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Output goes to a file: a server that is left running would keep a pipe open. */
    private Tool.Answer run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("yui-postgres-", ".out");
        try {
            int exit = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            return new Tool.Answer(exit, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            control("stop", "-m", "immediate", "-D", data());
            run(List.of("rm", "-r", data()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was stopped", e);
        }
        Files.deleteIfExists(folder.resolve("log"));
        Files.delete(folder);
    }
}
