package org.yui.testnetwork.change;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.MemberKeys;
import org.yui.cli.stage.LedgerLog;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.member.VotingHospitals;
import org.yui.network.member.Consortium;
import org.yui.network.member.Organisation;
import org.yui.testnetwork.Progress;
import org.yui.testnetwork.fabric.HospitalsInChannel;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.tool.Tools;
import org.yui.vault.KeyFolder;

/** One hospital's coming or going: the steps that the others take. Each is skipped where it was taken before. */
public final class HospitalChange {

    private static final int FEWEST_LEFT = 2;

    private final NetworkPlan plan;
    private final Layout layout;
    private final Tools tools;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Progress progress;
    private final Participants participants;

    public HospitalChange(
            NetworkPlan plan, Layout layout, Tools tools, InstantSource clock, SecureRandom random, Progress progress) {
        this.plan = plan;
        this.layout = layout;
        this.tools = tools;
        this.clock = clock;
        this.random = random;
        this.progress = progress;
        this.participants = new Participants(plan);
    }

    /** A step that only the network's own side can take. */
    @FunctionalInterface
    public interface Step {

        void take() throws IOException, InterruptedException;
    }

    /** A step with the hospitals' ledgers. */
    private interface OnLedger<T> {

        T with(VoterLedgers ledgers) throws IOException, LedgerException, InterruptedException;
    }

    private <T> T onLedger(OnLedger<T> step) throws IOException, InterruptedException {
        try (VoterLedgers ledgers = new VoterLedgers(plan, layout, clock, random)) {
            return step.with(ledgers);
        } catch (LedgerException e) {
            throw new IOException("the ledger did not take it: " + e.getMessage() + "; run the command again", e);
        }
    }

    /** @throws UnusableInputException if this is no hospital of the network, or too few would be left */
    public void expectRemovable(MspId hospital) {
        List<MspId> hospitals = msps(participants.hospitals());
        if (!hospitals.contains(hospital)) {
            throw new UnusableInputException(
                    "found " + hospital + ", expected one of the network's hospitals " + hospitals);
        }
        boolean bft = plan.consensus() == Consensus.BFT;
        int fewest = bft ? NetworkPlan.FEWEST_FOR_BFT : FEWEST_LEFT;
        if (hospitals.size() <= fewest) {
            String why = bft
                    ? "no orderer of the others could fail or lie; let another hospital in first"
                    : "one alone would decide everything";
            throw new UnusableInputException("found " + hospitals.size() + " hospitals, expected more than " + fewest
                    + ": without " + hospital + " " + why);
        }
    }

    private static List<MspId> msps(List<Participant> hospitals) {
        return hospitals.stream().map(Participant::msp).sorted().toList();
    }

    /** Whether the hospital that came last does not vote yet: its coming was interrupted. */
    public boolean isUnfinished() throws IOException, InterruptedException {
        MspId last = participants.hospitals().getLast().msp();
        if (plan.joined().isEmpty() || participants.founders().hospitals().contains(last)) {
            return false;
        }
        return onLedger(ledgers -> {
            VotingHospitals now =
                    voters(ledgers, participants.hospitals().getFirst()).orElse(null);
            return now == null || !now.hospitals().contains(last);
        });
    }

    /** The newest of the ledger's voters; empty while the founders vote. */
    private static Optional<VotingHospitals> voters(VoterLedgers ledgers, Participant at)
            throws IOException, LedgerException {
        Optional<VotingHospitals> newest = Optional.empty();
        for (int epoch = 1; ; epoch++) {
            Optional<VotingHospitals> next = ledgers.facts(at).find(VotingHospitals.key(epoch), VotingHospitals.class);
            if (next.isEmpty()) {
                return newest;
            }
            newest = next;
        }
    }

    /** The hospitals that approve and sign: a majority, the first ones. */
    private static List<Participant> majority(List<Participant> hospitals, int of) {
        return hospitals.subList(0, of / 2 + 1);
    }

    /**
     * Up to the channel's change: the new hospital's keys, the others' approvals, and the configuration in which it endorses.
     *
     * @param configure writes the new hospital's folders
     */
    public void prepare(Participant joining, Step configure) throws IOException, InterruptedException {
        Consortium.makeHospital(layout.state(), new Organisation(joining.msp(), joining.name()), clock, random);
        configure.take();
        progress.line(joining.msp() + ": its own CA, certificates and folder");
        List<Participant> hospitals = participants.hospitals();
        List<Participant> voters = majority(hospitals, hospitals.size());
        List<MspId> next =
                msps(Stream.concat(hospitals.stream(), Stream.of(joining)).toList());
        onLedger(ledgers -> {
            found(ledgers, voters);
            ledgers.approve(voters, List.of(statement(joining), following(ledgers, next)));
            return next;
        });
        progress.line("ledger: a majority of " + hospitals.size() + " hospitals approved " + joining.msp()
                + " as a member and as a voter");
        HospitalsInChannel channel = new HospitalsInChannel(plan, layout, tools, voters);
        channel.admit(joining, next);
        long block = channel.block();
        onLedger(ledgers -> {
            ledgers.await(hospitals, block);
            return block;
        });
        progress.line("channel: " + joining.msp() + " is in with block " + block + "; " + new Founders(next).majority()
                + " of " + next.size() + " hospitals decide");
    }

    /** Who votes is a member: hospitals of a network that nobody used yet state themselves first. */
    private void found(VoterLedgers ledgers, List<Participant> voters) throws IOException, LedgerException {
        List<Member> missing = new ArrayList<>();
        for (Participant hospital : participants.hospitals()) {
            if (ledgers.facts(voters.getFirst()).member(hospital.msp()).isEmpty()) {
                missing.add(statement(hospital));
            }
        }
        ledgers.approve(voters, missing);
        for (Member member : missing) {
            ledgers.statements(voters.getFirst()).state("members:admit", member);
        }
    }

    /** What a hospital says of itself when it comes. */
    private Member statement(Participant hospital) throws IOException {
        MemberKeys keys =
                MemberKeys.open(KeyFolder.at(layout.member(hospital.msp()).resolve("keys")), Role.HOSPITAL, random);
        return new Member(
                hospital.msp(),
                1,
                hospital.name(),
                List.of(Role.HOSPITAL),
                keys.uses(),
                keys.wrapping().publicKey());
    }

    private VotingHospitals following(VoterLedgers ledgers, List<MspId> next) throws IOException, LedgerException {
        Optional<VotingHospitals> now = voters(ledgers, participants.hospitals().getFirst());
        if (now.filter(v -> v.hospitals().equals(next)).isPresent()) {
            return now.get();
        }
        return new VotingHospitals(now.map(v -> v.epoch() + 1).orElse(1), next);
    }

    /** After its nodes run: the hospital that came last becomes a member, and votes. */
    public void letVote() throws IOException, InterruptedException {
        List<Participant> hospitals = participants.hospitals();
        Participant joined = hospitals.getLast();
        VotingHospitals next = onLedger(ledgers -> {
            ledgers.await(hospitals, ledgers.service(hospitals.getFirst()).height() - 1);
            VotingHospitals voters = following(ledgers, msps(hospitals));
            ledgers.statements(hospitals.getFirst()).state("members:admit", statement(joined));
            ledgers.statements(hospitals.getFirst()).state("members:hospitals", voters);
            return voters;
        });
        progress.line("ledger: " + joined.msp() + " is a member, and votes from " + next.key() + " on");
    }

    /** Takes a hospital's say on the ledger and in the channel, its roles, and at last its place in the channel. */
    public void remove(MspId leaving) throws IOException, InterruptedException {
        List<Participant> all = participants.hospitals();
        Participant gone =
                all.stream().filter(h -> h.msp().equals(leaving)).findFirst().orElseThrow();
        List<Participant> staying = all.stream().filter(h -> !h.equals(gone)).toList();
        List<Participant> voters = majority(staying, all.size());
        List<MspId> next = msps(staying);
        HospitalsInChannel channel = new HospitalsInChannel(plan, layout, tools, voters);
        Member without = onLedger(ledgers -> {
            found(ledgers, voters);
            tellContributions(ledgers, voters.getFirst(), leaving);
            Member last = leaving(ledgers, voters.getFirst(), gone);
            VotingHospitals hospitals = following(ledgers, next);
            ledgers.approve(voters, List.of(last, hospitals));
            ledgers.statements(voters.getFirst()).state("members:hospitals", hospitals);
            return last;
        });
        channel.decidedBy(next);
        progress.line("ledger and channel: " + new Founders(next).majority() + " of " + next.size()
                + " hospitals decide, without " + leaving);
        onLedger(ledgers -> {
            ledgers.await(staying, channel.block());
            ledgers.statements(voters.getFirst()).state("members:admit", without);
            return without;
        });
        channel.remove(gone, next);
        onLedger(ledgers -> {
            ledgers.await(staying, channel.block());
            return next;
        });
        progress.line("channel: " + leaving + " and its orderer are out with block " + channel.block());
    }

    /** Its epoch without roles: the one that stands, or the next. */
    private static Member leaving(VoterLedgers ledgers, Participant at, Participant gone)
            throws IOException, LedgerException {
        Member now = ledgers.facts(at).member(gone.msp()).orElseThrow();
        return now.isIn()
                ? new Member(now.msp(), now.epoch() + 1, now.name(), List.of(), now.keys(), now.depositKey())
                : now;
    }

    private void tellContributions(VoterLedgers ledgers, Participant at, MspId leaving)
            throws IOException, LedgerException {
        List<Contribution> its = LedgerLog.read(ledgers.service(at)).all("CONTRIBUTION", Contribution.class).stream()
                .filter(c -> c.hospital().equals(leaving))
                .toList();
        progress.line(leaving + ": " + its.size() + " contributions");
        for (Contribution contribution : its) {
            progress.line("  " + contribution.id() + ", " + contribution.studies() + " studies");
        }
    }
}
