package org.yui.imaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.ContributionId;
import org.yui.imaging.Slices;
import org.yui.testkit.SettableClock;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceptionTest {

    private static final int MOST_BYTES = 1 << 16;

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-07-01T00:00:00Z"));
    private IntakeFolders folders;
    private Reception reception;

    @BeforeEach
    void open() throws IOException {
        folders = IntakeFolders.open(folder.resolve("intake"));
        reception = reception(0);
    }

    private Reception reception(long leastFree) throws IOException {
        return Reception.open(folders, "test", InboxTest.NAMES, new Random(1), MOST_BYTES, leastFree);
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private List<Path> arrived() throws IOException {
        try (Stream<Path> all = Files.walk(folders.root())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Received send(byte[] instance) throws IOException {
        try (Transfer transfer = reception.begin()) {
            Received received = transfer.receive(stream(instance), null);
            transfer.keep();
            return received;
        }
    }

    @Test
    void an_instance_lies_whole_under_names_that_say_nothing() throws IOException {
        byte[] instance = Slices.at(1).file();
        Received received = send(instance);
        assertThat(received).isInstanceOf(Received.Taken.class).hasToString("Taken");
        assertThat(arrived()).singleElement().satisfies(file -> {
            assertThat(file).hasBinaryContent(instance);
            assertThat(folders.root().relativize(file).toString()).matches("arrived/[0-9a-f]{32}/[0-9a-f]{32}\\.dcm");
        });
    }

    @Test
    void the_same_again_changes_nothing_and_another_under_its_identifier_is_refused() throws IOException {
        send(Slices.at(1).file());
        assertThat(send(Slices.at(1).file())).isInstanceOf(Received.Taken.class);
        Slices other = Slices.at(1);
        other.pixels = Slices.pixels(99);
        assertThat(send(other.file()))
                .isInstanceOfSatisfying(
                        Received.Refused.class, r -> assertThat(r.why()).isEqualTo(Received.Why.DIFFERS));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void the_same_twice_in_one_transfer_is_one() throws IOException {
        try (Transfer transfer = reception.begin()) {
            transfer.receive(stream(Slices.at(1).file()), null);
            assertThat(transfer.receive(stream(Slices.at(1).file()), null)).isInstanceOf(Received.Taken.class);
            transfer.keep();
        }
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void the_same_is_known_when_its_study_was_taken_meanwhile_and_what_is_new_makes_a_part_of_its_own()
            throws IOException {
        Inbox inbox = new Inbox(null, folders, Duration.ofSeconds(1), clock, new Random(2));
        Taking taking = new Taking(folders, ExpansionLimits.USUAL, InboxTest.NAMES, clock);
        for (int round = 1; round <= 3; round++) {
            send(Slices.at(1).file());
            send(Slices.at(round).file());
            inbox.look();
            clock.advance(Duration.ofSeconds(1));
            inbox.look();
            taking.run(InboxTest.BINDING);
        }
        List<Drop> drops = new Waiting(folders, InboxTest.NAMES, clock).drops();
        assertThat(drops.stream().map(Drop::instances)).containsExactly(1L, 1L, 1L);
        assertThat(drops.stream().map(d -> d.id().replaceAll("-[0-9]+$", "")).distinct())
                .hasSize(1);
    }

    private Received send(int slice, int pixels) throws IOException {
        Slices sent = Slices.at(slice);
        sent.pixels = Slices.pixels(pixels);
        return send(sent.file());
    }

    @Test
    void what_was_contributed_is_known_when_it_is_sent_again_and_nothing_of_it_is_kept() throws IOException {
        Inbox inbox = new Inbox(null, folders, Duration.ofSeconds(1), clock, new Random(2));
        Taking taking = new Taking(folders, ExpansionLimits.USUAL, InboxTest.NAMES, clock);
        Waiting waiting = new Waiting(folders, InboxTest.NAMES, clock);
        send(1, 1);
        take(inbox);
        DropBatch batch = waiting.begin(taking.run(InboxTest.BINDING));
        waiting.end(
                batch,
                new DropBatch.Outcome(
                        new ContributionId("0123456789abcdef0123456789abcdef"), clock.instant(), 1, 0, 0));
        assertThat(send(1, 1)).isInstanceOf(Received.Known.class).hasToString("Known");
        assertThat(why(send(1, 2))).isEqualTo(Received.Why.DIFFERS);
        take(inbox);
        assertThat(taking.run(InboxTest.BINDING)).isEmpty();
        assertThat(waiting.refused()).isEmpty();

        assertThat(send(2, 1)).isInstanceOf(Received.Taken.class);
        take(inbox);
        assertThat(taking.run(InboxTest.BINDING)).isEmpty();
        assertThat(send(2, 1)).as("lies aside").isInstanceOf(Received.Taken.class);
        take(inbox);
        taking.run(InboxTest.BINDING);
        assertThat(waiting.refused())
                .singleElement()
                .satisfies(aside -> assertThat(aside.refused()).contains("more of a contributed study"));
    }

    private void take(Inbox inbox) throws IOException {
        inbox.look();
        clock.advance(Duration.ofSeconds(1));
        inbox.look();
    }

    @Test
    void what_cannot_be_taken_is_answered_and_leaves_nothing() throws IOException {
        Slices other = Slices.at(2);
        other.study = "1.2.3";
        try (Transfer transfer = reception.begin()) {
            assertThat(why(transfer.receive(stream(new byte[9]), null))).isEqualTo(Received.Why.NOT_AN_INSTANCE);
            assertThat(why(transfer.receive(stream(new byte[0]), null))).isEqualTo(Received.Why.NOT_AN_INSTANCE);
            assertThat(why(transfer.receive(stream(new byte[MOST_BYTES + 1]), null)))
                    .isEqualTo(Received.Why.TOO_LARGE);
            assertThat(why(transfer.receive(stream(other.file()), "1.2.392.200.1")))
                    .isEqualTo(Received.Why.OTHER_STUDY);
            transfer.keep();
        }
        assertThat(arrived()).isEmpty();
    }

    private static Received.Why why(Received received) {
        return ((Received.Refused) received).why();
    }

    @Test
    void with_too_little_room_nothing_is_taken() throws IOException {
        reception = reception(Long.MAX_VALUE);
        assertThat(why(send(Slices.at(1).file()))).isEqualTo(Received.Why.NO_ROOM);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void what_is_broken_off_leaves_nothing() throws IOException {
        InputStream broken = new InputStream() {
            private final InputStream some = stream(Slices.at(2).file());

            @Override
            public int read() throws IOException {
                int next = some.read();
                if (next < 0) {
                    throw new IOException("the line went dead");
                }
                return next;
            }
        };
        assertThatThrownBy(() -> {
                    try (Transfer transfer = reception.begin()) {
                        transfer.receive(stream(Slices.at(1).file()), null);
                        transfer.receive(broken, null);
                        transfer.keep();
                    }
                })
                .hasMessage("the line went dead");
        assertThat(arrived()).isEmpty();
        assertThat(IntakeFolders.entries(folders.receiving().resolve("test"))).isEmpty();
    }

    @Test
    void what_a_kill_left_is_cleared_away() throws IOException {
        Transfer killed = reception.begin();
        killed.receive(stream(Slices.at(1).file()), null);
        reception = reception(0);
        assertThat(arrived()).isEmpty();
    }
}
