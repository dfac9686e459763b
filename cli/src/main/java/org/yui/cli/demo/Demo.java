package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.yui.cli.Folders;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.domain.ledger.LedgerException;

/** The whole way on one machine, stage by stage; safe to start again after a kill at any moment. */
public final class Demo {

    private static final int PHANTOM_HOSPITALS = 2;

    private final Path out;
    private final List<Path> studies;
    private final int port;
    private final Terminal terminal;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * @param out a new or empty folder, or an earlier demo's
     * @param studies one folder for each hospital; empty for phantoms
     * @param port the gateway's, on the loopback address; 0 for any free one
     */
    public Demo(Path out, List<Path> studies, int port, Terminal terminal, InstantSource clock, SecureRandom random) {
        this.out = out;
        this.studies = List.copyOf(studies);
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
            return Files.exists(folder.plan()) ? walk(folder) : firstWalk(folder);
        } finally {
            lock.close();
        }
    }

    /** Input that turns out unusable at the first start changes nothing: the folder is free for other input. */
    private Summary firstWalk(DemoFolder folder) throws IOException, LedgerException {
        try {
            return walk(folder);
        } catch (UnusableInputException e) {
            Folders.delete(folder.state());
            throw e;
        }
    }

    private Summary walk(DemoFolder folder) throws IOException, LedgerException {
        int hospitals = studies.isEmpty() ? PHANTOM_HOSPITALS : studies.size();
        Plan plan = Plan.open(folder, studies, hospitals, clock, random);
        Setting setting = new Setting(folder, plan, terminal, clock, random);
        try (DemoNetwork network = EmbeddedNetwork.open(setting, port);
                Sources sources = Sources.of(studies)) {
            Interruption interruption = Interruption.watch(sources, terminal);
            try {
                return new Walk(setting, network, sources).run();
            } finally {
                interruption.over();
            }
        }
    }
}
