package org.yui.cli.pull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yui.cli.AtomicFile;
import org.yui.cli.Terminal;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;
import org.yui.imaging.intake.Received;
import org.yui.imaging.intake.Reception;
import org.yui.imaging.intake.Transfer;

/**
 * Takes studies over, each whole or not at all. Which changes were seen is written down only once their studies are here, so a kill in
 * between means that one is fetched again, which changes nothing.
 */
public final class Pulling {

    private final Orthanc orthanc;
    private final Reception reception;
    private final Path seen;
    private final Terminal terminal;

    /** @param seen the file that remembers up to which change studies were fetched */
    public Pulling(Orthanc orthanc, Reception reception, Path seen, Terminal terminal) {
        this.orthanc = orthanc;
        this.reception = reception;
        this.seen = seen;
        this.terminal = terminal;
    }

    /** The newest change whose studies are here. */
    record Seen(long change) implements Versioned {}

    /**
     * What was fetched.
     *
     * @param refused instances that cannot be taken; they stay in Orthanc
     * @param known instances that went through a contribution already, and are not taken again
     */
    public record Pulled(long studies, long instances, long refused, long known) implements Versioned {

        Pulled plus(Pulled other) {
            return new Pulled(
                    studies + other.studies, instances + other.instances, refused + other.refused, known + other.known);
        }
    }

    /** Fetches the study with this UID. */
    public Pulled study(String uid) throws IOException {
        return all(orthanc.studies(uid));
    }

    /** Fetches the studies that became stable since the last time. */
    public Pulled fresh() throws IOException {
        Pulled pulled = new Pulled(0, 0, 0, 0);
        long since = Files.exists(seen)
                ? Json.read(Files.readAllBytes(seen), Seen.class).change()
                : 0;
        while (true) {
            Orthanc.Changes changes = orthanc.changes(since);
            Set<String> studies = new LinkedHashSet<>(changes.stableStudies());
            pulled = pulled.plus(all(List.copyOf(studies)));
            since = changes.last();
            AtomicFile.write(seen, Json.bytes(new Seen(since)));
            if (changes.done()) {
                return pulled;
            }
        }
    }

    private Pulled all(List<String> studies) throws IOException {
        Pulled pulled = new Pulled(0, 0, 0, 0);
        for (String study : studies) {
            pulled = pulled.plus(one(study));
        }
        return pulled;
    }

    private Pulled one(String study) throws IOException {
        List<Orthanc.Instance> instances = orthanc.instances(study);
        long refused = 0;
        long known = 0;
        try (Transfer transfer = reception.begin()) {
            for (int i = 0; i < instances.size(); i++) {
                try (InputStream file = orthanc.file(instances.get(i))) {
                    switch (transfer.receive(file, null)) {
                        case Received.Taken _ -> {}
                        case Received.Known _ -> known++;
                        case Received.Refused why -> refused += requireRoom(why);
                    }
                }
                terminal.progress("pull", i + 1L, instances.size());
            }
            transfer.keep();
        }
        return new Pulled(1, instances.size() - refused - known, refused, known);
    }

    private static long requireRoom(Received.Refused refused) throws IOException {
        if (refused.why() == Received.Why.NO_ROOM) {
            throw new IOException("found no room where studies come in, expected some: free space and pull again; what"
                    + " is whole is kept");
        }
        return 1;
    }
}
