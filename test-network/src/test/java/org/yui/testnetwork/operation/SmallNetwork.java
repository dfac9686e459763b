package org.yui.testnetwork.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.cli.UnusableInputException;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.network.LedgerClient;
import org.yui.network.LedgerService;
import org.yui.network.fabric.FabricLedgerService;
import org.yui.network.member.Identity;
import org.yui.network.member.Membership;
import org.yui.network.member.MutualTls;
import org.yui.testkit.Skip;
import org.yui.testnetwork.FreePorts;
import org.yui.testnetwork.TestNetwork;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Waiting;
import org.yui.testnetwork.tool.Tools;

/** Two hospitals, a buyer and an operator on Fabric, raised for a test and dropped after it. */
final class SmallNetwork {

    static final MspId FIRST = new MspId("Hospital1MSP");
    static final MspId SECOND = new MspId("Hospital2MSP");
    static final MspId OPERATOR = new MspId("OperatorMSP");
    static final MspId BUYER = new MspId("BuyerMSP");

    private static final Duration TO_COMMIT = Duration.ofSeconds(60);

    final NetworkPlan plan;
    final Layout layout;
    final TestNetwork network;
    final Channel channel;

    private final List<FabricLedgerService> services = new ArrayList<>();

    private SmallNetwork(Path state) throws IOException {
        plan = new NetworkPlan(2, Consensus.RAFT, FreePorts.base(), false);
        layout = new Layout(state);
        network = TestNetwork.of(plan, state, System.getenv(), InstantSource.system());
        channel = new Channel(plan, layout, Tools.find(plan, System.getenv()));
    }

    /** Raises it; where Fabric's programs or the chaincode's jar are missing, prints one line and aborts the test. */
    static SmallNetwork raise(Path state) throws Exception {
        SmallNetwork small;
        try {
            small = new SmallNetwork(state);
        } catch (UnusableInputException e) {
            throw Skip.because(e.getMessage());
        }
        try {
            small.network.up(line -> {});
            return small;
        } catch (IOException | InterruptedException | RuntimeException e) {
            small.network.undo();
            throw e;
        }
    }

    Participant participant(MspId member) {
        return new Participants(plan)
                .all().stream().filter(p -> p.msp().equals(member)).findFirst().orElseThrow();
    }

    /** A member's own peer, asked by this identity. */
    FabricLedgerService peer(MspId member, Identity identity) throws IOException {
        FabricLedgerService service = FabricLedgerService.connect(
                Port.PEER.address(plan, participant(member)),
                MutualTls.read(layout.member(member), "tls", Membership.read(layout.certificates())),
                identity,
                Channel.NAME,
                InstantSource.system(),
                new SecureRandom());
        services.add(service);
        return service;
    }

    FabricLedgerService peer(MspId member) throws IOException {
        return peer(member, identity(member, "client"));
    }

    Identity identity(MspId member, String name) throws IOException {
        return Identity.read(member, layout.member(member), name);
    }

    /** The ledger as somebody uses it with this identity at a member's peer. */
    Ledger ledger(LedgerService service, Identity identity) {
        return new LedgerClient(service, identity, Channel.NAME, InstantSource.system(), new SecureRandom());
    }

    Ledger ledger(MspId member) throws IOException {
        Identity identity = identity(member, "client");
        return ledger(peer(member, identity), identity);
    }

    /** The validation codes of a block at a member's peer, when it has come to be there. */
    static List<Integer> codes(FabricLedgerService peer, long number) throws Exception {
        boolean there = new Waiting(InstantSource.system()).until(TO_COMMIT, () -> peer.height() > number);
        if (!there) {
            throw new IOException("found no block " + number + " after " + TO_COMMIT);
        }
        byte[] filter =
                Block.parseFrom(peer.block(number)).getMetadata().getMetadata(2).toByteArray();
        List<Integer> codes = new ArrayList<>();
        for (byte code : filter) {
            codes.add(Byte.toUnsignedInt(code));
        }
        return codes;
    }

    void close() throws Exception {
        services.forEach(FabricLedgerService::close);
        TestNetwork.down(layout.state(), InstantSource.system());
    }
}
