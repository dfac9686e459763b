package org.yui.testnetwork.change;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.Statements;
import org.yui.network.LedgerClient;
import org.yui.network.LedgerService;
import org.yui.network.fabric.FabricLedgerService;
import org.yui.network.member.Identity;
import org.yui.network.member.Membership;
import org.yui.network.member.MutualTls;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Waiting;

/** The ledger in each hospital's own name, at its own peer. */
final class VoterLedgers implements AutoCloseable {

    private static final Duration TO_ARRIVE = Duration.ofMinutes(1);

    private final NetworkPlan plan;
    private final Layout layout;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<MspId, FabricLedgerService> services = new HashMap<>();

    VoterLedgers(NetworkPlan plan, Layout layout, InstantSource clock, SecureRandom random) {
        this.plan = plan;
        this.layout = layout;
        this.clock = clock;
        this.random = random;
    }

    LedgerService service(Participant hospital) throws IOException {
        FabricLedgerService known = services.get(hospital.msp());
        if (known != null) {
            return known;
        }
        FabricLedgerService connected = FabricLedgerService.connect(
                Port.PEER.address(plan, hospital),
                MutualTls.read(layout.member(hospital.msp()), "tls", Membership.read(layout.certificates())),
                identity(hospital),
                Channel.NAME,
                clock,
                random);
        services.put(hospital.msp(), connected);
        return connected;
    }

    private Identity identity(Participant hospital) throws IOException {
        return Identity.read(hospital.msp(), layout.member(hospital.msp()), "client");
    }

    private Ledger ledger(Participant hospital) throws IOException {
        return new LedgerClient(service(hospital), identity(hospital), Channel.NAME, clock, random);
    }

    Facts facts(Participant hospital) throws IOException {
        return new Facts(ledger(hospital));
    }

    Statements statements(Participant hospital) throws IOException {
        return new Statements(ledger(hospital));
    }

    /** Each of these hospitals approves each of these documents, where it has not yet. */
    void approve(List<Participant> hospitals, List<? extends Record> documents) throws IOException, LedgerException {
        for (Participant hospital : hospitals) {
            List<Hash> missing = new ArrayList<>();
            for (Record document : documents) {
                Hash hash = Hash.of(Json.bytes(document));
                if (ledger(hospital).fact(Approval.key(hash, hospital.msp())).isEmpty()) {
                    missing.add(hash);
                }
            }
            if (!missing.isEmpty()) {
                String first = Approval.key(missing.getFirst(), hospital.msp());
                statements(hospital).bringAbout("approvals:approve", Json.write(new Approvals(missing)), first);
            }
        }
    }

    /** Waits until these hospitals' peers have a block: what they endorse before is judged by the configuration after. */
    void await(List<Participant> hospitals, long block) throws IOException, InterruptedException {
        for (Participant hospital : hospitals) {
            LedgerService service = service(hospital);
            if (!new Waiting(clock).until(TO_ARRIVE, () -> has(service, block))) {
                throw new IOException("found no block " + block + " at the peer of " + hospital.msp() + " after "
                        + TO_ARRIVE + ", expected it to follow the others");
            }
        }
    }

    private static boolean has(LedgerService service, long block) throws IOException {
        try {
            return service.height() > block;
        } catch (LedgerException e) {
            throw new IOException("a hospital's peer cannot be asked: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        services.values().forEach(FabricLedgerService::close);
    }
}
