package org.yui.testnetwork.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yui.cli.demo.Cast;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Role;
import org.yui.network.member.ConsortiumPlan;

/** Who takes part in a test network: the demo's cast. */
public final class Participants {

    private static final int OPERATOR_SLOT = 11;
    private static final int BUYER_SLOT = 12;

    private final Cast cast;
    private final List<Participant> all = new ArrayList<>();

    public Participants(NetworkPlan plan) {
        cast = new Cast(plan.hospitals());
        int hospital = 0;
        for (Cast.Part part : cast.all()) {
            int slot = part.role() == Role.HOSPITAL ? ++hospital : slot(part.role());
            all.add(new Participant(part.msp(), part.name(), part.role(), slot));
        }
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
        return new Founders(hospitals().stream().map(Participant::msp).sorted().toList());
    }

    /** The hospitals, more than half of them: {@code OutOf(3, 'Hospital1MSP.peer', ...)} as Fabric's tools read policies. */
    public String majority(String role) {
        Founders founders = founders();
        return founders.hospitals().stream()
                .map(h -> "'" + h + "." + role + "'")
                .collect(Collectors.joining(", ", "OutOf(" + founders.majority() + ", ", ")"));
    }

    /** What the consortium's certificates are made from. */
    public ConsortiumPlan consortium() {
        return cast.consortium();
    }
}
