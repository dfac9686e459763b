package org.yui.cli.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.Admission;
import org.yui.domain.MspId;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Member;

/** The first stage: the hospitals approve the members, each member is admitted, the committee approves each hospital's giving. */
final class Founding {

    private static final Duration ETHICS_RUNS = Duration.ofDays(3 * 365);

    private final DemoNetwork network;
    private final Plan plan;

    Founding(DemoNetwork network, Plan plan) {
        this.network = network;
        this.plan = plan;
    }

    /** Founds what is not there yet; a network may have been founded before, under names of its own. */
    Map<MspId, String> run() throws IOException, LedgerException {
        Cast cast = network.cast();
        Map<MspId, String> names = new LinkedHashMap<>();
        List<Member> missing = new ArrayList<>();
        for (Cast.Part part : cast.all()) {
            Participant self = network.participant(part.msp());
            Optional<Member> standing = self.facts().member(part.msp());
            String name = standing.map(Member::name).orElse(part.name());
            names.put(part.msp(), name);
            Member statement = new Admission(self).ownStatement(name);
            if (standing.filter(statement::equals).isEmpty()) {
                missing.add(statement);
            }
        }
        for (MspId founder : cast.founders()) {
            new Admission(network.participant(founder)).approve(missing);
        }
        for (Member member : missing) {
            new Admission(network.participant(cast.hospitals().getFirst())).admit(member);
        }
        for (int i = 0; i < cast.hospitals().size(); i++) {
            network.participant(cast.ethicsCommittee())
                    .statements()
                    .state("ethics:state", ethics(cast.hospitals().get(i), i));
        }
        return names;
    }

    private EthicsApproval ethics(MspId hospital, int number) {
        return new EthicsApproval(
                plan.ethics().get(number),
                network.cast().ethicsCommittee(),
                hospital,
                plan.began().minus(Duration.ofDays(1)),
                plan.began().plus(ETHICS_RUNS));
    }
}
