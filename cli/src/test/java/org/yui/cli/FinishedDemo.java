package org.yui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.cli.demo.Summary;
import org.yui.domain.Hash;
import org.yui.domain.content.Cid;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.evidence.RowLines;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerFact;
import org.yui.ipfs.FileBlocks;
import org.yui.network.block.BlockFacts;
import org.yui.network.block.BlockFile;

/** What a demo left in its folder, read from there. */
record FinishedDemo(Path folder) {

    private static final String CHANNEL = "yui";

    Summary summary() throws IOException {
        return Json.read(Files.readAllBytes(folder.resolve("summary.json")), Summary.class);
    }

    /** What stands on the ledger, in the order of the log; a demo that was killed has a ledger too. */
    List<LedgerFact> facts() throws IOException {
        List<LedgerFact> facts = new ArrayList<>();
        try (BlockFile blocks = BlockFile.open(folder.resolve("state/ledger"), CHANNEL)) {
            while (blocks.hasNext()) {
                Block block = blocks.next();
                facts.addAll(BlockFacts.of(block.toByteArray()));
            }
        }
        return facts;
    }

    /** How many facts there are of each kind that does not depend on how often the demo was started. */
    Map<String, Long> kinds() throws IOException {
        return facts().stream()
                .map(f -> f.key().substring(0, f.key().indexOf('/')))
                .filter(kind -> !kind.equals("BEAT") && !kind.equals("RELEASES"))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** Of each custodian and row, all that was stated, in order. */
    Map<String, List<ReleasesRow>> releases() throws IOException {
        return facts().stream()
                .filter(f -> f.key().startsWith("RELEASES/"))
                .map(f -> Json.read(f.json(), ReleasesRow.class))
                .collect(Collectors.groupingBy(r -> r.key().substring(0, r.key().lastIndexOf('/'))));
    }

    /** Every line that was committed, as the evidence opens them. */
    List<RowLines> rows() throws IOException {
        return evidence("lines", RowLines.class);
    }

    /** Roots of all content that the contributions name. */
    List<Cid> contributed() throws IOException {
        return evidence("openings", ContributionOpenings.class).stream()
                .flatMap(o -> o.studies().stream())
                .map(s -> s.leaf().cid())
                .toList();
    }

    List<Cid> stored() throws IOException {
        try (FileBlocks blocks = FileBlocks.open(folder.resolve("state/blocks"))) {
            return blocks.roots();
        }
    }

    private <T extends Record> List<T> evidence(String kind, Class<T> type) throws IOException {
        List<T> records = new ArrayList<>();
        for (Path file : files(folder.resolve("evidence").resolve(kind))) {
            records.add(Json.read(Files.readAllBytes(file), type));
        }
        return records;
    }

    /** Names of all files with what is drawn at random taken out, sorted: two finished demos have the same. */
    List<String> names() throws IOException {
        return files(folder).stream()
                .map(f -> folder.relativize(f).toString())
                .map(n -> n.replaceAll("[0-9a-f]{32,}", "ID").replaceAll("baf[a-z2-7]{40,}", "CID"))
                .sorted()
                .toList();
    }

    /** Every instance as the hospitals de-identified it: its name within its study, and its content. */
    List<String> staged() throws IOException {
        List<String> instances = new ArrayList<>();
        for (int hospital = 1; hospital <= 2; hospital++) {
            instances.addAll(instances(folder.resolve("state/members/Hospital" + hospital + "MSP/staging")));
        }
        return instances.stream().sorted().toList();
    }

    /** Every instance as the buyer got it. */
    List<String> delivered() throws IOException {
        return instances(folder.resolve("delivered")).stream().sorted().toList();
    }

    private static List<String> instances(Path studies) throws IOException {
        List<String> instances = new ArrayList<>();
        for (Path file : files(studies)) {
            Path inStudies = studies.relativize(file);
            instances.add(inStudies.subpath(1, inStudies.getNameCount()) + " " + Hash.of(Files.readAllBytes(file)));
        }
        return instances;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
