package org.yui.testnetwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.UnusableInputException;
import org.yui.domain.MspId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path run;
    private Processes processes;

    @BeforeEach
    void none() {
        run = folder.resolve("run");
        processes = new Processes(run, InstantSource.system(), Duration.ofMillis(500));
    }

    @AfterEach
    void end() throws Exception {
        processes.endStartedHere();
    }

    private Node node(String program, Probe probe) {
        return new Node(
                NodeKind.PEER,
                new MspId("Hospital1MSP"),
                List.of("bash", "-c", program),
                Map.of("GREETING", "結"),
                folder,
                folder.resolve("log/peer.log"),
                1,
                probe);
    }

    private static Node sleeping(ProcessesTest test) {
        return test.node("echo $GREETING; exec sleep 1000", () -> Health.good("sleeps"));
    }

    @Test
    void a_started_node_runs_and_is_found_again_by_another_command() throws Exception {
        Node node = sleeping(this);

        assertThat(processes.start(node)).isTrue();
        processes.await(List.of(node), SOON);

        Processes later = new Processes(run, InstantSource.system());
        assertThat(later.started()).containsExactly("peer.Hospital1MSP");
        assertThat(later.pid(node)).isEqualTo(processes.pid(node)).isPresent();
        assertThat(later.health(node)).isEqualTo(Health.good("sleeps"));
        assertThat(node.log()).hasContent("結\n");
    }

    @Test
    void a_running_node_is_not_started_twice() throws Exception {
        Node node = sleeping(this);
        processes.start(node);
        long first = processes.pid(node).orElseThrow();

        assertThat(processes.start(node)).isFalse();
        assertThat(processes.pid(node)).hasValue(first);
    }

    @Test
    void the_terminals_interrupt_is_not_for_a_node() throws Exception {
        Node node = sleeping(this);
        processes.start(node);

        String groups = new String(
                new ProcessBuilder(
                                "ps",
                                "-o",
                                "pgid=",
                                "-p",
                                processes.pid(node).orElseThrow() + ","
                                        + ProcessHandle.current().pid())
                        .start()
                        .getInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(groups.strip().split("\\s+")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void an_ended_node_leaves_no_process_and_no_file() throws Exception {
        Node node = sleeping(this);
        processes.start(node);

        assertThat(processes.end(processes.started())).isOne();
        assertThat(processes.pid(node)).isEmpty();
        assertThat(processes.started()).isEmpty();
        assertThat(processes.health(node)).isEqualTo(Health.DOWN);
        assertThat(processes.end(List.of(node.name()))).isZero();
    }

    @Test
    void one_that_does_not_listen_is_killed() throws Exception {
        Path ready = folder.resolve("ready");
        Node node = node(
                "trap '' TERM; touch " + ready + "; while true; do sleep 0.05; done",
                () -> Files.exists(ready) ? Health.good("deaf") : Health.bad("not yet"));
        processes.start(node);
        processes.await(List.of(node), SOON);

        assertThat(processes.end(List.of(node.name()))).isOne();
        assertThat(processes.pid(node)).isEmpty();
    }

    @Test
    void another_process_that_got_the_same_id_is_left_alone() throws Exception {
        Files.createDirectories(run);
        long own = ProcessHandle.current().pid();
        Files.writeString(run.resolve("peer.Hospital1MSP"), own + " 1000000000\n");

        assertThat(processes.pid(sleeping(this))).isEmpty();
        assertThat(processes.end(processes.started())).isZero();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_file_of_another_form_is_told_and_nothing_is_ended() throws Exception {
        Files.createDirectories(run);
        Files.writeString(run.resolve("peer.Hospital1MSP"), "nonsense");

        assertThatThrownBy(() -> processes.end(processes.started()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected its id and the second of its beginning");
    }

    @Test
    void a_node_that_ends_at_once_is_told_with_the_end_of_its_log() throws Exception {
        Node node = node("echo no ledger here; exit 3", () -> Health.bad("nobody"));
        processes.start(node);

        assertThatThrownBy(() -> processes.await(List.of(node), SOON))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("peer.Hospital1MSP: ended")
                .hasMessageContaining("no ledger here");
    }

    @Test
    void a_node_that_is_never_well_is_told_with_what_it_last_said() throws Exception {
        Node node = node("exec sleep 1000", () -> Health.bad("still asleep"));
        processes.start(node);

        assertThatThrownBy(() -> processes.await(List.of(node), Duration.ofMillis(300)))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("still asleep");
    }
}
