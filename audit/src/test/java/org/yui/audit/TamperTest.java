package org.yui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.fixture.MadeEvidence;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.Finding;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Verdict;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

/** Whatever is done to the evidence is named; what is not done is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TamperTest {

    private static final String BLOCKS = "ledgersData/chains/chains/yui-test/blockfile_000000";

    @TempDir
    static Path folder;

    private static Path evidence;
    private static Path anchor;
    private static RandomGenerator random;

    private final List<Path> made = new ArrayList<>();
    private final List<Saved> saved = new ArrayList<>();

    private record Saved(Path file, List<Byte> bytes) {}

    @BeforeAll
    static void make() throws Exception {
        long seed = SeededRandom.seed(TamperTest.class);
        random = new SplittableRandom(seed);
        evidence = MadeEvidence.make(folder.resolve("one"), seed);
        anchor = folder.resolve("one/anchor.json");
    }

    @AfterEach
    void put_back() throws IOException {
        for (Path each : made) {
            Files.deleteIfExists(each);
        }
        for (Saved each : saved.reversed()) {
            byte[] bytes = new byte[each.bytes().size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = each.bytes().get(i);
            }
            Files.write(each.file(), bytes);
        }
        made.clear();
        saved.clear();
    }

    private byte[] save(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<Byte> copy = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            copy.add(b);
        }
        saved.add(new Saved(file, copy));
        return bytes;
    }

    private static AuditReport audit() throws IOException {
        return Audit.run(evidence, Optional.of(anchor));
    }

    private static void expectFindings(String what) throws IOException {
        AuditReport report = audit();
        assertThat(report.findings()).as(what).isNotEmpty();
        assertThat(report.verdict()).as(what).isEqualTo(Verdict.FINDINGS);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(evidence)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<byte[]> records(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        for (int at = 0; at < file.length; ) {
            int begin = at;
            int length = 0;
            int shift = 0;
            byte b;
            do {
                b = file[at++];
                length |= (b & 0x7f) << shift;
                shift += 7;
            } while (b < 0);
            at += length;
            records.add(java.util.Arrays.copyOfRange(file, begin, at));
        }
        return records;
    }

    private static void write(List<byte[]> records) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        records.forEach(out::writeBytes);
        Files.write(evidence.resolve(BLOCKS), out.toByteArray());
    }

    @Test
    void every_mutation_of_a_block_file_is_named() throws IOException {
        Path file = evidence.resolve(BLOCKS);
        byte[] original = save(file);
        for (Mutation mutation : Mutations.some(original, 4, random)) {
            Files.write(file, mutation.bytes());
            expectFindings("blocks: " + mutation);
        }
    }

    @Test
    void every_mutation_of_the_last_block_is_named() throws IOException {
        Path file = evidence.resolve(BLOCKS);
        byte[] original = save(file);
        byte[] last = records(original).getLast();
        for (int i = 0; i < 16; i++) {
            int at = original.length - 1 - random.nextInt(last.length);
            Mutation mutation = Mutations.flip(original, at, random.nextInt(Byte.SIZE));
            Files.write(file, mutation.bytes());
            expectFindings("last block: " + mutation);
        }
    }

    @Test
    void every_mutation_of_every_other_file_is_named() throws IOException {
        for (Path file : files()) {
            if (file.endsWith("blockfile_000000")) {
                continue;
            }
            byte[] original = save(file);
            List<Mutation> mutations = Mutations.some(original, 1, random);
            Mutation mutation = mutations.get(random.nextInt(mutations.size()));
            Files.write(file, mutation.bytes());
            expectFindings(evidence.relativize(file) + ": " + mutation);
            Files.write(file, original);
        }
    }

    @Test
    void a_dropped_repeated_or_swapped_block_is_named() throws IOException {
        List<byte[]> records = records(save(evidence.resolve(BLOCKS)));
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(records.size());
            List<byte[]> dropped = new ArrayList<>(records);
            dropped.remove(at);
            write(dropped);
            expectFindings("block " + at + " dropped");
            List<byte[]> repeated = new ArrayList<>(records);
            repeated.add(at, records.get(at));
            write(repeated);
            expectFindings("block " + at + " repeated");
            List<byte[]> swapped = new ArrayList<>(records);
            int other = (at + 1 + random.nextInt(records.size() - 1)) % records.size();
            Collections.swap(swapped, at, other);
            write(swapped);
            expectFindings("blocks " + at + " and " + other + " swapped");
        }
    }

    @Test
    void a_dropped_last_block_is_named_with_the_anchor_and_left_unproved_without() throws IOException {
        List<byte[]> records = records(save(evidence.resolve(BLOCKS)));
        write(records.subList(0, records.size() - 1));
        assertThat(audit().findings())
                .anySatisfy(f -> assertThat(f)
                        .extracting(Finding::kind, Finding::where)
                        .containsExactly(FindingClass.COMPLETENESS, "anchor"));
        AuditReport without = Audit.run(evidence, Optional.empty());
        assertThat(without.conclusion()).contains("end unproved");
        assertThat(without.provedHeight()).isNull();
    }

    @Test
    void a_file_that_is_dropped_added_or_swapped_is_named() throws IOException {
        List<Path> files =
                files().stream().filter(f -> !f.endsWith("blockfile_000000")).toList();
        for (Path file : files) {
            byte[] original = save(file);
            Files.delete(file);
            expectFindings(evidence.relativize(file) + " dropped");
            Files.write(file, original);
            Path more = file.resolveSibling("x" + file.getFileName());
            made.add(more);
            Files.write(more, original);
            expectFindings(evidence.relativize(more) + " added");
            Files.delete(more);
        }
        Path one = files.getFirst();
        Path other = files.getLast();
        byte[] content = save(one);
        Files.write(one, save(other));
        Files.write(other, content);
        expectFindings("two files swapped");
    }

    @Test
    void a_log_that_is_gone_is_named() throws IOException {
        save(evidence.resolve(BLOCKS));
        Files.delete(evidence.resolve(BLOCKS));
        AuditReport report = audit();
        assertThat(report.findings()).extracting(Finding::what).contains("found no block files, expected the log");
        assertThat(report.findings()).extracting(Finding::where).contains("anchor");
        assertThat(report.blocks()).isZero();
    }

    @Test
    void a_whole_forged_chain_is_named_by_the_anchor_alone() throws Exception {
        Path forged = MadeEvidence.make(folder.resolve("forged"), random.nextLong());
        assertThat(Audit.run(forged, Optional.empty()).verdict()).isEqualTo(Verdict.CLEAN);
        AuditReport report = Audit.run(forged, Optional.of(anchor));
        assertThat(report.findings()).extracting(Finding::where).containsOnly("anchor");
        assertThat(report.provedHeight()).isNull();
    }

    @Test
    void every_mutation_of_the_anchor_is_named() throws IOException {
        byte[] original = Files.readAllBytes(anchor);
        Path changed = folder.resolve("changed-anchor.json");
        List<Mutation> mutations = new ArrayList<>(Mutations.some(original, 3, random));
        mutations.add(Mutations.extend(original, new byte[] {'\n'}));
        mutations.add(Mutations.insert(original, 1, (byte) ' '));
        for (Mutation mutation : mutations) {
            Files.write(changed, mutation.bytes());
            AuditReport report = Audit.run(evidence, Optional.of(changed));
            assertThat(report.findings()).as("anchor: " + mutation).isNotEmpty();
        }
    }

    @Test
    void no_evidence_at_all_is_bad_usage() {
        assertThatThrownBy(() -> Audit.run(folder.resolve("nowhere"), Optional.empty()))
                .isInstanceOf(UnusableEvidenceException.class)
                .hasMessageContaining("expected an evidence folder");
        assertThatThrownBy(() -> Audit.run(folder, Optional.empty()))
                .isInstanceOf(UnusableEvidenceException.class)
                .hasMessageContaining("blockfile_000000");
        assertThatThrownBy(() -> Audit.run(evidence, Optional.of(folder.resolve("no-anchor"))))
                .isInstanceOf(UnusableEvidenceException.class)
                .hasMessageContaining("expected an anchor");
    }
}
