package org.yui.imaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.ConsentReference;
import org.yui.domain.ContributionId;
import org.yui.domain.EthicsId;
import org.yui.imaging.Slices;
import org.yui.testkit.SettableClock;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InboxTest {

    static final Binding BINDING =
            new Binding(new EthicsId("0".repeat(32)), new ConsentReference("OPTOUT-2026-03"), "research");
    static final NameKey NAMES = Slices.SECRET.evidence()::name;

    private static final Duration QUIET = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-07-01T00:00:00Z"));
    private Path watched;
    private IntakeFolders folders;
    private Inbox inbox;
    private Taking taking;
    private Waiting waiting;

    @BeforeEach
    void open() throws IOException {
        watched = Files.createDirectories(folder.resolve("watched"));
        folders = IntakeFolders.open(folder.resolve("intake"));
        inbox = new Inbox(watched, folders, QUIET, clock, new Random(5));
        taking = new Taking(folders, ExpansionLimits.USUAL, NAMES, clock);
        waiting = new Waiting(folders, NAMES, clock);
    }

    private Path drop(String name, String patient, int slices) throws IOException {
        Path study = Files.createDirectories(watched.resolve(name));
        for (int i = 1; i <= slices; i++) {
            Slices slice = Slices.at(i);
            slice.patientId = patient;
            slice.study = "1.2.3." + Math.abs(patient.hashCode());
            Files.write(study.resolve(name + "-" + i + ".dcm"), slice.file());
        }
        return study;
    }

    private int lookAfter(Duration time) throws IOException {
        clock.advance(time);
        return inbox.look();
    }

    private List<Drop> takeAll() throws IOException {
        inbox.look();
        lookAfter(QUIET);
        return taking.run(BINDING);
    }

    @Test
    void a_study_is_taken_once_it_has_been_quiet_long_enough() throws IOException {
        drop("YAMADA", "P1", 3);
        assertThat(inbox.look()).isZero();
        assertThat(lookAfter(QUIET.minusSeconds(1))).isZero();
        drop("YAMADA", "P1", 4);
        assertThat(lookAfter(Duration.ofSeconds(1))).isZero();
        assertThat(lookAfter(QUIET.minusSeconds(1))).isZero();
        assertThat(inbox.pending()).isEqualTo(1);
        assertThat(lookAfter(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(IntakeFolders.entries(watched)).isEmpty();
        Drop drop = taking.run(BINDING).getFirst();
        assertThat(drop.files()).isEqualTo(4);
        assertThat(drop.instances()).isEqualTo(4);
        assertThat(drop.patients()).hasSize(1);
        assertThat(drop.binding()).isEqualTo(BINDING);
        assertThat(drop.toString() + Files.readString(folders.drops().resolve(drop.id() + ".json")))
                .doesNotContain("YAMADA", "P1", "Yamada", "1.2.3");
        assertThat(taking.run(BINDING)).isEmpty();
    }

    private void contribute(List<Drop> drops) throws IOException {
        waiting.end(
                waiting.begin(drops),
                new DropBatch.Outcome(
                        new ContributionId("0123456789abcdef0123456789abcdef"), clock.instant(), 1, 0, 0));
    }

    @Test
    void what_was_contributed_and_is_dropped_again_is_set_aside_and_said_until_it_is_discarded() throws IOException {
        drop("YAMADA", "P1", 3);
        contribute(takeAll());
        drop("YAMADA 2", "P1", 3);
        assertThat(takeAll()).isEmpty();
        assertThat(waiting.drops()).isEmpty();
        Drop again = waiting.refused().getFirst();
        assertThat(again.refused())
                .startsWith("contributed already: found 3 instances")
                .doesNotContain("YAMADA");
        assertThat(IntakeFolders.entries(folders.refused())).hasSize(1);
        waiting.discard(again);
        assertThat(waiting.refused()).isEmpty();
        assertThat(IntakeFolders.entries(folders.refused())).isEmpty();
    }

    @Test
    void more_of_a_contributed_study_or_other_content_of_it_is_held_and_counted() throws IOException {
        drop("YAMADA", "P1", 3);
        contribute(takeAll());
        Path more = drop("YAMADA 2", "P1", 5);
        Slices changed = Slices.at(1);
        changed.patientId = "P1";
        changed.study = "1.2.3." + Math.abs("P1".hashCode());
        changed.pixels = Slices.pixels(99);
        Files.write(more.resolve("YAMADA 2-1.dcm"), changed.file());
        drop("SATO", "P2", 1);
        assertThat(takeAll())
                .singleElement()
                .satisfies(other -> assertThat(other.instances()).isEqualTo(1));
        assertThat(waiting.drops()).hasSize(1);
        assertThat(waiting.refused().getFirst().refused())
                .startsWith(
                        "more of a contributed study: found 2 instances that went through a contribution, 1 that did"
                                + " with other content and 2 that did not");
    }

    @Test
    void what_waited_while_the_same_was_contributed_is_set_aside_before_the_next_batch() throws IOException {
        drop("YAMADA", "P1", 2);
        List<Drop> first = takeAll();
        drop("YAMADA 2", "P1", 2);
        drop("SATO", "P2", 1);
        List<Drop> second = takeAll();
        assertThat(second).hasSize(2);
        contribute(first);
        assertThat(waiting.withoutContributed(waiting.drops())).hasSize(1);
        assertThat(waiting.refused()).hasSize(1);
        assertThat(waiting.withoutContributed(waiting.drops())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.part", "a.TMP", "a.filepart", "a.crdownload"})
    void a_study_with_an_unfinished_file_in_it_waits(String unfinished) throws IOException {
        Path marked = drop("study", "P1", 2).resolve(unfinished);
        Files.write(marked, new byte[1]);
        inbox.look();
        assertThat(lookAfter(QUIET.multipliedBy(9))).isZero();
        Files.delete(marked);
        assertThat(inbox.look()).isZero();
        assertThat(lookAfter(QUIET)).isEqualTo(1);
    }

    @Test
    void links_and_hidden_entries_are_left_alone() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(watched.resolve("link"), outside);
        Files.write(watched.resolve(".DS_Store"), new byte[1]);
        assertThat(takeAll()).isEmpty();
        assertThat(watched.resolve("link")).isSymbolicLink();
        assertThat(outside).isDirectory();
    }

    @Test
    void a_zip_is_expanded_and_the_zip_itself_is_gone() throws IOException {
        Files.write(
                watched.resolve("study.zip"),
                Zips.of(Map.of("YAMADA/1", Slices.at(1).file())));
        Drop drop = takeAll().getFirst();
        assertThat(drop.instances()).isEqualTo(1);
        assertThat(IntakeFolders.entries(folders.raw())).isEmpty();
        assertThat(IntakeFolders.entries(folders.expanding())).isEmpty();
        assertThat(folders.taken().resolve(drop.id()).resolve("000001")).exists();
    }

    @Test
    void an_archive_that_is_not_taken_lies_aside_with_the_reason() throws IOException {
        byte[] zip = Zips.of(Map.of("YAMADA/1", new byte[10]));
        Files.write(watched.resolve("YAMADA.zip"), java.util.Arrays.copyOf(zip, zip.length - 5));
        assertThat(takeAll()).isEmpty();
        assertThat(waiting.drops()).isEmpty();
        Drop refused = waiting.refused().getFirst();
        assertThat(refused.refused()).contains("damaged").doesNotContain("YAMADA");
        assertThat(IntakeFolders.entries(folders.refused())).hasSize(1);
    }

    @Test
    void a_drop_keeps_the_binding_under_which_it_was_taken() throws IOException {
        drop("one", "P1", 1);
        takeAll();
        Binding later = new Binding(new EthicsId("1".repeat(32)), BINDING.consent(), "research");
        drop("two", "P2", 1);
        inbox.look();
        lookAfter(QUIET);
        taking.run(later);
        assertThat(waiting.drops().stream().map(Drop::binding)).containsExactlyInAnyOrder(BINDING, later);
    }

    @Test
    void a_batch_is_settled_before_it_is_moved_and_goes_away_once_it_is_contributed() throws IOException {
        drop("one", "P1", 2);
        drop("two", "P1", 2);
        drop("three", "P2", 2);
        takeAll();
        assertThat(Waiting.patients(waiting.drops())).isEqualTo(2);
        DropBatch batch = waiting.begin(waiting.drops());
        assertThat(waiting.drops()).isEmpty();
        assertThat(IntakeFolders.entries(waiting.content(batch))).hasSize(3);
        assertThat(waiting.open()).contains(batch);
        waiting.end(batch, new DropBatch.Outcome(new ContributionId("0".repeat(32)), clock.instant(), 2, 0, 0));
        assertThat(waiting.open()).isEmpty();
        assertThat(waiting.hasContent(batch)).isFalse();
    }

    @Test
    void a_batch_that_was_killed_while_it_was_gathered_is_the_same_one_afterwards() throws IOException {
        drop("one", "P1", 2);
        drop("two", "P2", 2);
        takeAll();
        DropBatch batch = waiting.begin(waiting.drops());
        Files.move(
                waiting.content(batch).resolve(batch.drops().getFirst()),
                folders.taken().resolve(batch.drops().getFirst()));
        drop("three", "P3", 2);
        takeAll();
        assertThat(new Waiting(folders, NAMES, clock).open()).contains(batch);
        assertThat(IntakeFolders.entries(waiting.content(batch))).hasSize(2);
        assertThat(waiting.drops()).hasSize(1);
    }

    @Test
    void a_batch_that_cannot_be_contributed_gives_its_drops_back() throws IOException {
        drop("one", "P1", 2);
        takeAll();
        List<Drop> before = waiting.drops();
        DropBatch batch = waiting.begin(before);
        waiting.giveBack(batch);
        assertThat(waiting.open()).isEmpty();
        assertThat(waiting.drops()).isEqualTo(before);
        assertThat(waiting.hasContent(batch)).isFalse();
    }

    @Test
    void the_originals_of_a_batch_stay_while_series_of_it_are_held() throws IOException {
        drop("one", "P1", 2);
        takeAll();
        DropBatch batch = waiting.begin(waiting.drops());
        waiting.end(batch, new DropBatch.Outcome(new ContributionId("0".repeat(32)), clock.instant(), 1, 0, 1));
        assertThat(waiting.hasContent(batch)).isTrue();
        waiting.discard(batch);
        assertThat(waiting.hasContent(batch)).isFalse();
    }

    @Test
    void a_folder_that_others_may_read_is_not_worked_in() throws IOException {
        Path open = Files.createDirectory(
                folder.resolve("open"),
                java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                        java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x")));
        assertThatThrownBy(() -> IntakeFolders.open(open)).hasMessageContaining("chmod 700");
    }
}
