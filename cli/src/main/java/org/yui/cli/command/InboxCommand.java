package org.yui.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.InboxSetting;
import org.yui.cli.node.MemberNode;
import org.yui.cli.profile.ProfileChoice;
import org.yui.cli.stage.Approval;
import org.yui.cli.stage.InboxBatches;
import org.yui.cli.stage.IntakePlace;
import org.yui.domain.json.Versioned;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Role;
import org.yui.gateway.RefusalException;
import org.yui.gateway.store.FolderLock;
import org.yui.imaging.intake.Binding;
import org.yui.imaging.intake.Drop;
import org.yui.imaging.intake.DropBatch;
import org.yui.imaging.intake.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code yui inbox}. */
@Command(
        name = "inbox",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what came in and waits to be contributed, in counts and reasons; with --contribute, contributes it"
                    + " once enough patients wait.",
            "What comes in, yui serve ingest takes; --take does it once where that does not run. Killed at any moment,"
                    + " a batch is gone on with when the command is given again."
        },
        footer = {"", "Example: yui inbox --config hospital1/yui.yaml --contribute"})
final class InboxCommand extends NodeCommand {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int MOST_QUIETS = 10;

    @Option(names = "--take", description = "Take what has been quiet long enough, and wait for what is still coming.")
    private boolean take;

    @Option(names = "--contribute", description = "Contribute what waits, if enough patients do.")
    private boolean contribute;

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "How many patients a contribution has at least (default: the configuration's).")
    private @Nullable Integer least;

    @Option(
            names = "--discard",
            paramLabel = "NAME",
            description =
                    "Delete originals that a person has looked at: of a contributed batch that held series, or of what"
                            + " was not taken.")
    private @Nullable String discard;

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Override
    Role[] roles() {
        return new Role[] {Role.HOSPITAL};
    }

    @Override
    int run(MemberNode node, Terminal terminal) throws IOException, LedgerException, RefusalException {
        InboxSetting setting = node.configuration().requiredInbox();
        if (take) {
            take(node, setting, terminal);
        }
        Waiting waiting = new Waiting(IntakePlace.folders(node), node.secret().evidence()::name, node.clock());
        if (discard != null) {
            discard(waiting, discard);
        }
        List<DropBatch> contributed = contribute ? contribute(node, terminal, waiting, setting) : List.of();
        State state = State.of(waiting, contributed);
        tell(terminal, waiting, state, contributed);
        answer(terminal, state);
        boolean quarantined = contributed.stream()
                .anyMatch(batch -> batch.outcome() != null && batch.outcome().quarantined() > 0);
        return quarantined ? ExitCode.QUARANTINED : ExitCode.DONE;
    }

    private static void take(MemberNode node, InboxSetting setting, Terminal terminal)
            throws IOException, LedgerException {
        Approval.require(
                node.participant(terminal).facts(),
                setting.ethics(),
                node.member(),
                node.clock().instant());
        Binding binding = new Binding(setting.ethics(), setting.consent(), setting.profile());
        Instant until = node.clock().instant().plus(setting.quiet().multipliedBy(MOST_QUIETS));
        try (IntakePlace place = IntakePlace.take(node, setting)) {
            place.look(binding);
            while (place.pending() > 0 && node.clock().instant().isBefore(until)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY.toMillis()));
                place.look(binding);
            }
            if (place.pending() > 0) {
                terminal.line(place.pending() + " entries are still being written, and were not taken");
            }
        }
    }

    private static void discard(Waiting waiting, String name) throws IOException {
        for (DropBatch batch : waiting.batches()) {
            if (batch.name().equals(name) && !batch.isOpen()) {
                waiting.discard(batch);
                return;
            }
        }
        for (Drop drop : waiting.refused()) {
            if (drop.id().equals(name)) {
                waiting.discard(drop);
                return;
            }
        }
        throw new UnusableInputException("--discard: found no contributed batch and nothing set aside of this name,"
                + " expected one that yui inbox names");
    }

    private List<DropBatch> contribute(MemberNode node, Terminal terminal, Waiting waiting, InboxSetting setting)
            throws IOException, LedgerException, RefusalException {
        int enough = least == null ? setting.least() : least;
        try (FolderLock _ = FolderLock.take(node.configuration().state().resolve("intake/batches"))) {
            return new InboxBatches(node, terminal, waiting, enough)
                    .run(binding ->
                            policy.giving(ProfileChoice.of(binding.profile()), binding.ethics(), binding.consent()));
        }
    }

    private static void tell(Terminal terminal, Waiting waiting, State state, List<DropBatch> contributed)
            throws IOException {
        for (DropBatch batch : contributed) {
            terminal.line(batch.name() + " is contributed: " + batch.outcome());
        }
        terminal.line(state.drops() + " drops wait: " + state.instances() + " instances of " + state.studies()
                + " studies of " + state.patients() + " patients");
        waiting.refused().forEach(drop -> terminal.line("  not taken " + drop.id() + ": " + drop.refused()));
        for (DropBatch batch : waiting.batches()) {
            if (batch.outcome() != null && waiting.hasContent(batch)) {
                terminal.line(batch.name() + ": " + batch.outcome().held()
                        + " series are held; the originals stay until --discard " + batch.name());
            }
        }
    }

    /** How often something was not taken for one reason. */
    record Reason(String why, long count) {}

    /** What {@code --json} prints. */
    record State(
            long drops, long instances, long studies, long patients, List<Reason> reasons, List<DropBatch> contributed)
            implements Versioned {

        static State of(Waiting waiting, List<DropBatch> contributed) throws IOException {
            List<Drop> drops = waiting.drops();
            Map<String, Long> reasons = new TreeMap<>();
            for (Drop drop : waiting.refused()) {
                reasons.merge(String.valueOf(drop.refused()), 1L, Long::sum);
            }
            return new State(
                    drops.size(),
                    drops.stream().mapToLong(Drop::instances).sum(),
                    drops.stream()
                            .flatMap(drop -> drop.studies().stream())
                            .distinct()
                            .count(),
                    Waiting.patients(drops),
                    reasons.entrySet().stream()
                            .map(each -> new Reason(each.getKey(), each.getValue()))
                            .toList(),
                    contributed);
        }
    }
}
