package org.yui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.Audit;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.Finding;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Verdict;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

/** The evidence of a whole demo, spoiled in every way: with the anchor the audit names all of it, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TamperTest {

    /** How many places are drawn where trying all of them would take too long. */
    private static final int PLACES = 16;

    @TempDir
    static Path folder;

    private static List<Path> hospitals;
    private static Evidence evidence;
    private static RandomGenerator random;

    @BeforeAll
    static void run_a_demo() throws IOException {
        long seed = SeededRandom.seed(TamperTest.class);
        random = new SplittableRandom(seed);
        hospitals = SmallDemo.hospitals(folder.resolve("hospitals"), seed);
        evidence = demo("demo");
    }

    @AfterAll
    static void say_how_many() {
        System.out.println("TamperTest: " + evidence.spoiled() + " mutations, each named");
    }

    private static Evidence demo(String name) {
        Path out = folder.resolve(name);
        SmallDemo.Answer answer = SmallDemo.demo(out, hospitals);
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.DONE);
        return new Evidence(out.resolve("evidence"), out.resolve("anchor.json"));
    }

    private static byte[] blocks() throws IOException {
        return Files.readAllBytes(evidence.blocks());
    }

    private static void expectNamed(List<byte[]> records, String what) throws IOException {
        evidence.expectNamed(evidence.blocks(), BlockRecords.joined(records), what);
    }

    @Test
    void nothing_is_found_in_the_untouched_evidence() throws IOException {
        AuditReport report = evidence.audit();
        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(report.provedHeight()).isEqualTo(report.blocks());
        assertThat(report.conclusion()).contains("the anchor proves its end");
    }

    @Test
    void without_an_anchor_the_end_is_said_to_be_unproved() throws IOException {
        AuditReport report = evidence.auditWithoutAnchor();
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(report.provedHeight()).isNull();
        assertThat(report.conclusion()).contains("end unproved").doesNotContain("the anchor");
    }

    @Test
    void a_flipped_bit_in_every_kind_of_field_of_the_blocks_is_named() throws IOException {
        byte[] file = blocks();
        Map<String, List<ProtobufFields.Place>> kinds = BlockPlaces.of(file).stream()
                .collect(Collectors.groupingBy(ProtobufFields.Place::path, TreeMap::new, Collectors.toList()));
        assertThat(kinds).hasSizeGreaterThan(60);
        for (List<ProtobufFields.Place> places : kinds.values()) {
            ProtobufFields.Place place = places.get(random.nextInt(places.size()));
            Mutation flip = Mutations.flip(file, random.nextInt(place.from(), place.to()), random.nextInt(Byte.SIZE));
            evidence.expectNamed(evidence.blocks(), flip.bytes(), place.path() + ", " + flip);
        }
    }

    @Test
    void bytes_of_the_blocks_flipped_dropped_added_cut_or_swapped_are_named() throws IOException {
        byte[] file = blocks();
        for (Mutation mutation : Mutations.some(file, PLACES, random)) {
            evidence.expectNamed(evidence.blocks(), mutation.bytes(), mutation.toString());
        }
    }

    @Test
    void every_block_that_is_dropped_is_named() throws IOException {
        List<byte[]> records = BlockRecords.of(blocks());
        for (int i = 0; i < records.size(); i++) {
            List<byte[]> dropped = new ArrayList<>(records);
            dropped.remove(i);
            expectNamed(dropped, "block " + i + " dropped");
        }
    }

    @Test
    void a_block_that_is_repeated_or_swapped_with_another_is_named() throws IOException {
        List<byte[]> records = BlockRecords.of(blocks());
        for (int i = 0; i < PLACES; i++) {
            int at = random.nextInt(records.size());
            List<byte[]> repeated = new ArrayList<>(records);
            repeated.add(random.nextInt(records.size() + 1), records.get(at));
            expectNamed(repeated, "block " + at + " repeated");
            int other = (at + 1 + random.nextInt(records.size() - 1)) % records.size();
            List<byte[]> swapped = new ArrayList<>(records);
            Collections.swap(swapped, at, other);
            expectNamed(swapped, "blocks " + at + " and " + other + " swapped");
        }
    }

    @Test
    void a_log_cut_short_is_named_with_the_anchor_and_unproved_without() throws IOException {
        List<byte[]> records = BlockRecords.of(blocks());
        for (int gone = 1; gone <= 2; gone++) {
            byte[] shorter = BlockRecords.joined(records.subList(0, records.size() - gone));
            evidence.with(evidence.blocks(), shorter, () -> {
                evidence.expectNamed("the end cut off");
                assertThat(evidence.audit().findings())
                        .anySatisfy(f -> assertThat(f)
                                .extracting(Finding::kind, Finding::where)
                                .containsExactly(FindingClass.COMPLETENESS, "anchor"));
                AuditReport without = evidence.auditWithoutAnchor();
                assertThat(without.verdict()).isEqualTo(Verdict.CLEAN);
                assertThat(without.conclusion()).contains("end unproved");
            });
        }
    }

    @Test
    void bytes_of_every_other_file_flipped_dropped_added_cut_or_swapped_are_named() throws IOException {
        for (Path file : evidence.others()) {
            for (Mutation mutation : Mutations.some(Files.readAllBytes(file), 2, random)) {
                evidence.expectNamed(file, mutation.bytes(), mutation.toString());
            }
        }
    }

    @Test
    void a_file_that_is_deleted_doubled_or_swapped_is_named() throws IOException {
        List<Path> files = evidence.others();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            Path aside = folder.resolve("aside");
            Files.move(file, aside);
            evidence.expectNamed(file.getFileName() + " deleted");
            Files.move(aside, file);
            Path twin = file.resolveSibling("0" + file.getFileName());
            Files.copy(file, twin);
            evidence.expectNamed(file.getFileName() + " doubled");
            Files.delete(twin);
            Path other = files.get((i + 1) % files.size());
            byte[] own = Files.readAllBytes(file);
            evidence.with(
                    file, Files.readAllBytes(other), () -> evidence.expectNamed(other, own, "swapped with another"));
        }
        evidence.with(evidence.blocks(), new byte[0], () -> evidence.expectNamed("no blocks left"));
    }

    @Test
    void a_value_changed_within_canonical_json_is_named() throws IOException {
        for (Path file : evidence.others()) {
            expectNamed(file, some(CanonicalText.everyValue(Files.readString(file)), 8));
        }
    }

    @Test
    void lists_in_another_order_or_shorter_are_named() throws IOException {
        for (Path file : evidence.others()) {
            expectNamed(file, CanonicalText.everyOrder(Files.readString(file)));
        }
    }

    @Test
    void the_signature_of_another_statement_or_member_is_named() throws IOException {
        List<String> signatures = new ArrayList<>();
        for (Path file : evidence.others()) {
            signatures.addAll(CanonicalText.signatures(Files.readString(file)));
        }
        assertThat(signatures).hasSizeGreaterThan(3);
        for (Path file : evidence.others()) {
            expectNamed(file, CanonicalText.everySignature(Files.readString(file), signatures));
        }
    }

    private static List<CanonicalText.Change> some(List<CanonicalText.Change> all, int most) {
        List<CanonicalText.Change> left = new ArrayList<>(all);
        while (left.size() > most) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }

    private static void expectNamed(Path file, List<CanonicalText.Change> changes) throws IOException {
        for (CanonicalText.Change change : changes) {
            evidence.expectNamed(file, change.text().getBytes(StandardCharsets.UTF_8), change.what());
        }
    }

    @Test
    void a_changed_transaction_is_named_though_all_hashes_were_made_to_fit() throws IOException {
        RebuiltChain chain = new RebuiltChain(BlockRecords.of(blocks()));
        assertThat(chain.same()).isEqualTo(blocks());
        for (int i = 0; i < PLACES; i++) {
            int number = random.nextInt(chain.height());
            byte[] rebuilt = chain.withOneBitChanged(number, random);
            String what = "block " + number + " changed, all hashes made to fit";
            evidence.with(evidence.blocks(), rebuilt, () -> {
                evidence.expectNamed(what);
                assertThat(evidence.auditWithoutAnchor().verdict()).as(what).isEqualTo(Verdict.FINDINGS);
            });
        }
    }

    @Test
    void a_whole_forged_chain_is_named_by_the_anchor() throws IOException {
        Evidence forged = demo("forged");
        Path forgedAnchor = folder.resolve("forged/anchor.json");
        assertThat(forged.auditWithoutAnchor().verdict()).isEqualTo(Verdict.CLEAN);
        for (AuditReport report : List.of(
                Audit.run(forged.folder(), Optional.of(folder.resolve("demo/anchor.json"))),
                Audit.run(evidence.folder(), Optional.of(forgedAnchor)))) {
            assertThat(report.verdict()).isEqualTo(Verdict.FINDINGS);
            assertThat(report.findings()).extracting(Finding::where).containsOnly("anchor");
            assertThat(report.provedHeight()).isNull();
        }
        for (Path file : List.of(evidence.blocks(), evidence.others().getFirst())) {
            Path other = forged.folder().resolve(evidence.folder().relativize(file));
            evidence.expectNamed(
                    file,
                    Files.readAllBytes(
                            Files.exists(other) ? other : forged.others().getFirst()),
                    "forged");
        }
    }
}
