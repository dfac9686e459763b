package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.cli.Folders;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.NetworkConfiguration;
import org.yui.domain.ledger.LedgerException;

/** The whole way, stage by stage, on this machine alone or over a network; safe to start again after a kill at any moment. */
public final class Demo {

    private static final int PHANTOM_HOSPITALS = 2;

    private final Path out;
    private final List<Path> studies;
    private final @Nullable NetworkConfiguration configuration;
    private final int port;
    private final Terminal terminal;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * @param out a new or empty folder, or an earlier demo's
     * @param studies one folder for each hospital; empty for phantoms
     * @param configuration the network; absent for an embedded ledger
     * @param port the embedded gateway's, on the loopback address; 0 for any free one
     */
    public Demo(
            Path out,
            List<Path> studies,
            @Nullable NetworkConfiguration configuration,
            int port,
            Terminal terminal,
            InstantSource clock,
            SecureRandom random) {
        this.out = out;
        this.studies = List.copyOf(studies);
        this.configuration = configuration;
        this.port = port;
        this.terminal = terminal;
        this.clock = clock;
        this.random = random;
    }

    /** Goes from where an earlier start ended, or from the beginning, to the end. */
    public Summary run() throws IOException, LedgerException {
        Instant began = clock.instant();
        Summary summary = locked(DemoFolder.open(out));
        Duration took = Duration.between(began, clock.instant());
        terminal.line("Done in " + took.toSeconds() + "." + took.toMillisPart() / 100 + " s. Look at "
                + out.resolve("report.html"));
        return summary;
    }

    private Summary locked(DemoFolder folder) throws IOException, LedgerException {
        DemoLock lock = DemoLock.take(folder);
        try {
            boolean isFirst = !Files.exists(folder.plan());
            int hospitals = studies.isEmpty() ? PHANTOM_HOSPITALS : studies.size();
            String ledger = configuration == null ? EmbeddedNetwork.NAME : RunningNetwork.NAME;
            Plan plan = Plan.open(folder, studies, hospitals, ledger, clock, random);
            return walk(new Setting(folder, plan, terminal, clock, random), isFirst);
        } finally {
            lock.close();
        }
    }

    private Summary walk(Setting setting, boolean isFirst) throws IOException, LedgerException {
        try (DemoNetwork network = network(setting);
                Sources sources = Sources.of(studies)) {
            Interruption interruption = Interruption.watch(sources, terminal);
            try {
                return new Walk(setting, network, sources).run();
            } finally {
                interruption.over();
            }
        } catch (UnusableInputException e) {
            if (isFirst && !Files.exists(setting.folder().contributing())) {
                Folders.delete(setting.folder().state());
            }
            throw e;
        }
    }

    private DemoNetwork network(Setting setting) throws IOException {
        return configuration == null
                ? EmbeddedNetwork.open(setting, port)
                : RunningNetwork.open(setting, configuration);
    }
}
