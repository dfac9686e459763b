package org.yui.testnetwork.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yui.cli.demo.Cast;
import org.yui.domain.MspId;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Role;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;

/** Who takes part in a test network: the demo's cast, and the hospitals that came later. */
public final class Participants {

    private static final int OPERATOR_SLOT = 11;
    private static final int BUYER_SLOT = 12;

    private final List<Participant> all = new ArrayList<>();
    private final Founders founders;

    public Participants(NetworkPlan plan) {
        List<Participant> others = new ArrayList<>();
        int hospital = 0;
        for (Cast.Part part : new Cast(plan.hospitals()).all()) {
            if (part.role() == Role.HOSPITAL) {
                all.add(new Participant(part.msp(), part.name(), part.role(), ++hospital));
            } else {
                others.add(new Participant(part.msp(), part.name(), part.role(), slot(part.role())));
            }
        }
        founders = new Founders(all.stream().map(Participant::msp).sorted().toList());
        for (String name : plan.joined()) {
            all.add(hospital(++hospital, name));
        }
        all.removeIf(h -> plan.left().contains(h.msp()));
        all.addAll(others);
    }

    /** A hospital that comes after the founders. */
    private static Participant hospital(int number, String name) {
        return new Participant(new MspId("Hospital" + number + "MSP"), name, Role.HOSPITAL, number);
    }

    private static int slot(Role role) {
        return switch (role) {
            case OPERATOR -> OPERATOR_SLOT;
            case BUYER -> BUYER_SLOT;
            case HOSPITAL, CURATOR, AUDITOR, ETHICS_COMMITTEE -> 0;
        };
    }

    public List<Participant> all() {
        return List.copyOf(all);
    }

    public List<Participant> hospitals() {
        return where(Participant::isHospital);
    }

    public List<Participant> withPeer() {
        return where(Participant::hasPeer);
    }

    /** The one that runs the gateway. */
    public Participant operator() {
        return where(Participant::isOperator).getFirst();
    }

    private List<Participant> where(Predicate<Participant> condition) {
        return all.stream().filter(condition).toList();
    }

    /** The founding hospitals, as the chaincode has them in it. */
    public Founders founders() {
        return founders;
    }

    /** The founding hospitals, more than half of them: {@code OutOf(3, 'Hospital1MSP.peer', ...)} as Fabric's tools read policies. */
    public String majority(String role) {
        return founders.hospitals().stream()
                .map(h -> "'" + h + "." + role + "'")
                .collect(Collectors.joining(", ", "OutOf(" + founders.majority() + ", ", ")"));
    }

    /** What the consortium's certificates are made from. */
    public ConsortiumPlan consortium() {
        return new ConsortiumPlan(
                organisations(where(Participant::isHospital)), organisations(where(p -> !p.isHospital())));
    }

    private static List<Organisation> organisations(List<Participant> participants) {
        return participants.stream()
                .map(p -> new Organisation(p.msp(), p.name()))
                .toList();
    }
}
