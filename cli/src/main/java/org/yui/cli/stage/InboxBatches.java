package org.yui.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Participant;
import org.yui.cli.profile.ProfileChoice;
import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.RefusalException;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.intake.Binding;
import org.yui.imaging.intake.Drop;
import org.yui.imaging.intake.DropBatch;
import org.yui.imaging.intake.Waiting;

/**
 * Contributes what waits, a batch for each binding under which enough patients wait. A batch that was begun is gone on with first; what is
 * in it does not change, so it ends as the same contribution.
 */
public final class InboxBatches {

    private final MemberNode node;
    private final Terminal terminal;
    private final Participant hospital;
    private final Waiting waiting;
    private final int least;

    /** @param least how many patients a contribution has at least */
    public InboxBatches(MemberNode node, Terminal terminal, Waiting waiting, int least) {
        this.node = node;
        this.terminal = terminal;
        this.hospital = node.participant(terminal);
        this.waiting = waiting;
        this.least = least;
    }

    /** What is given under a binding. */
    public interface Offering {
        Giving of(Binding binding) throws IOException;
    }

    /**
     * Contributes.
     *
     * @return the batches that were ended by this
     */
    public List<DropBatch> run(Offering offering) throws IOException, LedgerException, RefusalException {
        waiting.clear();
        List<DropBatch> done = new ArrayList<>();
        Optional<DropBatch> open = waiting.open();
        if (open.isPresent()) {
            done.add(contribute(open.get(), offering));
        }
        for (List<Drop> all : groups()) {
            List<Drop> group = waiting.withoutContributed(all);
            if (!group.isEmpty() && Waiting.patients(group) >= least) {
                require(group.getFirst().binding());
                done.add(contribute(waiting.begin(group), offering));
            }
        }
        return done;
    }

    private List<List<Drop>> groups() throws IOException {
        Map<Binding, List<Drop>> groups = new TreeMap<>(Comparator.comparing(Binding::toString));
        for (Drop drop : waiting.drops()) {
            groups.computeIfAbsent(drop.binding(), binding -> new ArrayList<>()).add(drop);
        }
        return List.copyOf(groups.values());
    }

    private void require(Binding binding) throws LedgerException {
        Approval.require(
                hospital.facts(),
                binding.ethics(),
                hospital.msp(),
                hospital.clock().instant());
    }

    private DropBatch contribute(DropBatch batch, Offering offering)
            throws IOException, LedgerException, RefusalException {
        Path staging =
                hospital.folder().resolve("staging").resolve(batch.name()).resolve("1");
        CollectionReport report = new Collecting(
                        hospital,
                        node.secret(),
                        ProfileChoice.of(batch.binding().profile()),
                        batch.name())
                .run(waiting.content(batch), staging);
        int quarantined = report.quarantined().size();
        try {
            Contributing.requireEnough(report.studies(), quarantined, least);
        } catch (UnusableInputException e) {
            waiting.giveBack(batch);
            throw e;
        }
        try (HospitalDesk desk = HospitalDesk.open(node, terminal)) {
            PublicationPlan plan = desk.contribute(
                    batch.name(),
                    offering.of(batch.binding()),
                    List.of(report),
                    new CustodyChoosing(node, hospital.facts())
                            .of(node.configuration().custody()));
            return waiting.end(
                    batch,
                    new DropBatch.Outcome(
                            plan.contribution().id(),
                            hospital.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                            report.studies().size(),
                            quarantined,
                            report.held().size()));
        }
    }
}
