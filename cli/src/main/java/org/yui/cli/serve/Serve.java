package org.yui.cli.serve;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.NodeConfiguration;
import org.yui.cli.node.Serving.Ingest;
import org.yui.cli.node.Serving.Listening;

/** Starts a node and keeps it until the process is told to stop. */
public final class Serve {

    private final NodeConfiguration configuration;
    private final InstantSource clock;
    private final SecureRandom random;
    private final PrintWriter log;

    /** @param log a line for each event */
    public Serve(NodeConfiguration configuration, InstantSource clock, SecureRandom random, PrintWriter log) {
        this.configuration = configuration;
        this.clock = clock;
        this.random = random;
        this.log = log;
    }

    /** Runs the hospital's custodian; returns only by failing to start. */
    public void custodian() throws IOException {
        Listening listening = listening("custodian", configuration.serve().custodian());
        untilStopped("custodian", listening, () -> CustodianNode.start(base(), listening));
    }

    /** Runs the operator's gateway; returns only by failing to start. */
    public void gateway() throws IOException {
        Listening listening = listening("gateway", configuration.serve().gateway());
        untilStopped("gateway", listening, () -> GatewayNode.start(base(), listening));
    }

    /** Takes in a hospital's studies; returns only by failing to start. */
    public void ingest() throws IOException {
        Ingest ingest = configuration.serve().ingest();
        if (ingest == null) {
            throw new UnusableInputException(
                    configuration.file() + ": found no serve.ingest, expected where it listens:"
                            + " \"serve: {ingest: {listen: host:port, operations: host:port, token: file}}\"");
        }
        NodeLog.to(log);
        untilStopped(
                "ingest", ingest.at(), () -> IngestNode.start(MemberNode.open(configuration, clock, random), ingest));
    }

    private Listening listening(String service, @Nullable Listening found) {
        if (found == null) {
            throw new UnusableInputException(configuration.file() + ": found no serve." + service
                    + ", expected where it listens: \"serve: {" + service
                    + ": {listen: host:port, operations: host:port}}\"");
        }
        return found;
    }

    private NodeBase base() throws IOException {
        NodeLog.to(log);
        return NodeBase.open(MemberNode.open(configuration, clock, random));
    }

    private interface Start {
        Closeable start() throws IOException;
    }

    /** Heeds the signal before anybody can see that the node runs: whoever sees it may stop it at once. */
    private void untilStopped(String service, Listening listening, Start start) throws IOException {
        AtomicReference<Closeable> node = new AtomicReference<>(() -> {});
        Thread stop = new Thread(() -> stop(service, node.get()), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            node.set(start.start());
        } catch (IOException | RuntimeException e) {
            Runtime.getRuntime().removeShutdownHook(stop);
            throw e;
        }
        tell(service + " of " + configuration.member() + " listens at " + listening.listen() + ", operations at "
                + listening.operations());
        try {
            new CountDownLatch(1).await(); // the signal ends the process, by way of the hook
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process with 0 instead of the signal's number: it was told to stop, and it did. */
    private void stop(String service, Closeable node) {
        tell(service + " stops: it takes nothing new and finishes what runs");
        int code = 0;
        try {
            node.close();
            tell(service + " has stopped");
        } catch (IOException | RuntimeException e) {
            tell(service + " has stopped, but not everything could be closed: " + e.getMessage());
            code = 2;
        }
        Runtime.getRuntime().halt(code);
    }

    private void tell(String event) {
        log.println(clock.instant() + " info " + event);
        log.flush();
    }
}
