package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yui.cli.AtomicFile;
import org.yui.cli.UnusableInputException;
import org.yui.domain.DatasetId;
import org.yui.domain.EthicsId;
import org.yui.domain.Hash;
import org.yui.domain.Salt;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;

/**
 * What a demo decides once, so that starting again goes on with the same work.
 *
 * @param salt hides the folders' names, which may name people
 * @param sources salted hashes of the study folders, in their order; empty for phantoms
 * @param hospitals how many hospitals take part
 * @param ledger which ledger it runs on
 * @param ethics one approval for each hospital
 * @param began when the demo was first started, to the second
 */
record Plan(
        Salt salt,
        List<Hash> sources,
        int hospitals,
        String ledger,
        List<EthicsId> ethics,
        DatasetId dataset,
        Instant began)
        implements Versioned {

    Plan {
        sources = List.copyOf(sources);
        ethics = List.copyOf(ethics);
    }

    /** The members' own name for what they do in this demo: a network may see several. */
    String name() {
        return "demo-" + dataset;
    }

    /** Takes up the plan in the folder, or draws a new one for these sources. */
    static Plan open(
            DemoFolder folder,
            List<Path> sources,
            int hospitals,
            String ledger,
            InstantSource clock,
            RandomGenerator random)
            throws IOException {
        Path file = folder.plan();
        if (!Files.exists(file)) {
            Plan plan = draw(sources, hospitals, ledger, clock, random);
            AtomicFile.write(file, Json.bytes(plan));
            return plan;
        }
        Plan plan = Json.read(Files.readAllBytes(file), Plan.class);
        if (plan.hospitals != hospitals || !plan.sources.equals(hashes(plan.salt, sources))) {
            throw new UnusableInputException("found a demo of other study folders in the --out folder,"
                    + " expected the same ones to go on with; name another --out folder for these");
        }
        if (!plan.ledger.equals(ledger)) {
            throw new UnusableInputException("found a demo on the " + plan.ledger + " ledger in the --out folder,"
                    + " expected one on the " + ledger + " ledger; name another --out folder for this");
        }
        return plan;
    }

    private static Plan draw(
            List<Path> sources, int hospitals, String ledger, InstantSource clock, RandomGenerator random) {
        Salt salt = Salt.random(random);
        List<EthicsId> ethics = new ArrayList<>();
        for (int i = 0; i < hospitals; i++) {
            ethics.add(EthicsId.random(random));
        }
        return new Plan(
                salt,
                hashes(salt, sources),
                hospitals,
                ledger,
                ethics,
                DatasetId.random(random),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static List<Hash> hashes(Salt salt, List<Path> sources) {
        return sources.stream()
                .map(s -> Hash.of(
                        salt.bytes(),
                        s.toAbsolutePath().normalize().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }
}
